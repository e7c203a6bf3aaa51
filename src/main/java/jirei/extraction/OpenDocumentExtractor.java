package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jirei.extraction.ExtractionException.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what LibreOffice saves: text, slides and sheets, from the one part of the package that has their words. */
final class OpenDocumentExtractor implements Extractor {
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int LONGEST_MANIFEST = 1 << 20;

    private final OpenDocumentKind kind;

    /** What is in the file. */
    enum OpenDocumentKind {
        TEXT,
        PRESENTATION,
        SPREADSHEET
    }

    OpenDocumentExtractor(OpenDocumentKind kind) {
        this.kind = kind;
    }

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            if (isEncrypted(parts)) {
                throw new ExtractionException(Reason.ENCRYPTED, "protected by a password");
            }
            if (kind == OpenDocumentKind.SPREADSHEET) {
                OpenDocumentSheets sheets = new OpenDocumentSheets(pieces);
                parse(parts, CONTENT, sheets);
                return new Description("", Optional.empty(), Optional.empty(), Optional.empty(), sheets.leftOut());
            }
            Slides slides = new Slides();
            if (kind == OpenDocumentKind.PRESENTATION) {
                parse(parts, CONTENT, slides);
            }
            List<String> cover = kind == OpenDocumentKind.TEXT ? cover(parts) : List.of();
            parse(parts, CONTENT, new OpenDocumentXml(slides.count, object -> chart(parts, object), cover, pieces));
            return new Description("", Optional.empty(), Optional.empty(), Optional.empty());
        } catch (IOException | SAXException e) {
            throw new ExtractionException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> cover(ZipFile parts) {
        OpenDocumentCover cover = new OpenDocumentCover();
        try {
            if (parts.getEntry(STYLES) != null) {
                parse(parts, STYLES, cover);
            }
            parse(parts, CONTENT, cover);
            return cover.title();
        } catch (IOException | SAXException e) {
            // The document is read, or reported as damaged, without it.
            return List.of();
        }
    }

    private static boolean isEncrypted(ZipFile parts) throws IOException {
        ZipEntry manifest = parts.getEntry(MANIFEST);
        if (manifest == null) {
            return false;
        }
        try (InputStream in = parts.getInputStream(manifest)) {
            String text = new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
            return text.contains(":encryption-data") || text.contains("encrypted-package");
        }
    }

    /** The lines of a chart in the package; none where the object is none, or is damaged. */
    private static List<String> chart(ZipFile parts, String object) {
        ZipEntry content = parts.getEntry(object.replaceFirst("^\\./", "") + "/" + CONTENT);
        if (content == null) {
            return List.of();
        }
        try (InputStream in = parts.getInputStream(content)) {
            ChartTable chart = new ChartTable();
            SafeXml.parse(in, chart);
            return chart.lines();
        } catch (IOException | SAXException e) {
            return List.of();
        }
    }

    private static void parse(ZipFile parts, String part, DefaultHandler handler) throws IOException, SAXException {
        ZipEntry content = parts.getEntry(part);
        if (content == null) {
            throw new IOException("no " + part);
        }
        try (InputStream in = parts.getInputStream(content)) {
            SafeXml.parse(in, handler);
        }
    }

    /** Counts the slides. */
    private static final class Slides extends DefaultHandler {
        private int count;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            count += OpenDocumentXml.isSlide(uri, name) ? 1 : 0;
        }
    }
}
