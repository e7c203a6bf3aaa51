package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells of what format a document is: by its content, and by its name where the content leaves it open. */
final class MediaTypes {
    private static final CompositeDetector DETECTOR = new CompositeDetector(
            MimeTypes.getDefaultMimeTypes(), new POIFSContainerDetector(), new DefaultZipContainerDetector());

    private MediaTypes() {}

    /** The media type, such as {@code application/pdf}; {@code application/octet-stream} where nothing is known. */
    static String of(Path file) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
        try (TikaInputStream content = TikaInputStream.get(file, metadata)) {
            MediaType type = DETECTOR.detect(content, metadata);
            return type.getBaseType().toString();
        }
    }
}
