package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jirei.extraction.ExtractionException.Reason;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells of what format a document is: by its content, and by its name only where the content could be anything. */
final class MediaTypes {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final CompositeDetector DETECTOR =
            new CompositeDetector(TYPES.getMediaTypeRegistry(), List.of(TYPES, new POIFSContainerDetector()));

    private static final String PACKAGE = "application/zip";
    private static final String NEW_PACKAGE = "application/x-tika-ooxml";
    private static final String OLD_PACKAGE = "application/x-tika-msoffice";
    private static final Set<String> ANYTHING = Set.of("text/plain", "application/octet-stream", "application/xml");
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    /** What the first part of an office document says of itself, among those of all its parts. */
    private static final Pattern MAIN_PART = Pattern.compile("\"(application/[^\"]+)\\.main\\+xml\"");

    private static final int LONGEST_LIST = 1 << 20;
    private static final int LONGEST_BLANK = 1 << 16;

    private MediaTypes() {}

    /**
     * The media type, such as {@code application/pdf}; {@code application/octet-stream} where nothing is known.
     *
     * @throws ExtractionException if the document is empty, or a package that is cut off
     */
    static String of(Path file) throws IOException {
        if (isBlank(file)) {
            throw new ExtractionException(Reason.BLANK_FILE, "nothing but blanks in it");
        }
        String content = detect(file, new Metadata());
        if (content.equals(PACKAGE) || content.equals(NEW_PACKAGE)) {
            return ofPackage(file);
        }
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
        if (content.equals(OLD_PACKAGE)) {
            boolean office = Formats.reader(detect(file, named)).isPresent();
            throw new ExtractionException(
                    office ? Reason.DAMAGED : Reason.UNKNOWN_FORMAT, "an old package of nothing that is known");
        }
        if (!ANYTHING.contains(content)) {
            return content;
        }
        String byName = detect(file, named);
        // These begin with signs of their own, whatever they are called.
        boolean claimed = Formats.reader(byName).isPresent() && !byName.contains("html") && !byName.contains("rtf");
        return claimed ? content : byName;
    }

    private static String detect(Path file, Metadata metadata) throws IOException {
        try (TikaInputStream content = TikaInputStream.get(file)) {
            MediaType type = DETECTOR.detect(content, metadata);
            return type.getBaseType().toString();
        }
    }

    /** What a ZIP says of its parts; one whose directory is missing was cut off. */
    private static String ofPackage(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            String open = read(parts, "mimetype").strip();
            if (open.startsWith(OPEN_DOCUMENT)) {
                return open;
            }
            Matcher main = MAIN_PART.matcher(read(parts, "[Content_Types].xml"));
            return main.find() ? main.group(1).toLowerCase(Locale.ROOT) : PACKAGE;
        } catch (ZipException | IllegalArgumentException e) {
            throw new ExtractionException(Reason.DAMAGED, "no package: " + e.getMessage(), e);
        }
    }

    private static String read(ZipFile parts, String name) throws IOException {
        ZipEntry part = parts.getEntry(name);
        if (part == null) {
            return "";
        }
        try (InputStream in = parts.getInputStream(part)) {
            return new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        }
    }

    private static boolean isBlank(Path file) throws IOException {
        if (Files.size(file) > LONGEST_BLANK) {
            return false;
        }
        for (byte b : Files.readAllBytes(file)) {
            if (b != 0 && !Character.isWhitespace(b)) {
                return false;
            }
        }
        return true;
    }
}
