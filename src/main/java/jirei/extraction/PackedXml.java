package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jirei.extraction.ExtractionException.Reason;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Unpacks the XML of an office document once to see how much it is, before a library takes it into memory: what a
 * package says of its size may be a lie.
 */
final class PackedXml {
    private static final long MOST_BYTES = 384L << 20;
    private static final int MOST_PARTS = 20_000;
    private static final int LONGEST_LIST = 1 << 20;
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    static {
        // What was measured here as a whole need not look suspicious in its parts.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private PackedXml() {}

    /**
     * Refuses a package with too much in it.
     *
     * @throws ExtractionException if it is too large or no package
     */
    static void check(Path file) {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            if (parts.size() > MOST_PARTS) {
                throw new ExtractionException(Reason.TOO_LARGE, parts.size() + " parts");
            }
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (Enumeration<? extends ZipEntry> all = parts.entries(); all.hasMoreElements(); ) {
                ZipEntry part = all.nextElement();
                if (isXml(part.getName())) {
                    bytes += size(parts, part, MOST_BYTES - bytes, buffer);
                }
                if (bytes > MOST_BYTES) {
                    throw new ExtractionException(Reason.TOO_LARGE, "it unpacks to more than " + MOST_BYTES + " bytes");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new ExtractionException(Reason.DAMAGED, "no package: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ExtractionException(Reason.DAMAGED, "cannot unpack: " + e.getMessage(), e);
        }
    }

    /** Whether a package is Strict Open XML, whose namespaces are other than those of the usual formats. */
    static boolean isStrict(Path file) {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            ZipEntry relationships = parts.getEntry("_rels/.rels");
            if (relationships == null) {
                return false;
            }
            try (InputStream in = parts.getInputStream(relationships)) {
                return new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8).contains(STRICT);
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isXml(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    private static long size(ZipFile parts, ZipEntry part, long most, byte[] buffer) throws IOException {
        long size = 0;
        try (InputStream in = parts.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }
}
