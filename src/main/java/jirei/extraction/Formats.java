package jirei.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jirei.extraction.XhtmlPieces.DocumentKind;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;

/** The formats that documents are read of, and what reads each. */
final class Formats {
    /** What POI tells of an office document that asks for a password. */
    static final String PROTECTED = "application/x-tika-ooxml-protected";

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Map<String, Supplier<Extractor>> READERS = readers();

    private Formats() {}

    /** What reads documents of a media type, if anything does. */
    static Optional<Extractor> reader(String mediaType) {
        return Optional.ofNullable(READERS.get(mediaType)).map(Supplier::get);
    }

    /** Whether such documents are XML in a ZIP. */
    static boolean isPackage(String mediaType) {
        return mediaType.startsWith(OOXML)
                || mediaType.startsWith(OPEN_DOCUMENT)
                || mediaType.endsWith(".macroenabled.12");
    }

    private static Map<String, Supplier<Extractor>> readers() {
        Map<String, Supplier<Extractor>> readers = new HashMap<>();
        for (String slides : List.of(
                "application/vnd.ms-powerpoint",
                OOXML + "presentationml.presentation",
                OOXML + "presentationml.slideshow",
                "application/vnd.ms-powerpoint.presentation.macroenabled.12")) {
            readers.put(slides, SlideExtractor::new);
        }
        for (String text : List.of(
                OOXML + "wordprocessingml.document",
                OOXML + "wordprocessingml.template",
                "application/vnd.ms-word.document.macroenabled.12")) {
            readers.put(text, () -> new OfficeExtractor(new OOXMLParser(), WordCover::titleOf));
        }
        for (String book : List.of(OOXML + "spreadsheetml.sheet", "application/vnd.ms-excel.sheet.macroenabled.12")) {
            readers.put(book, WorkbookExtractor::new);
        }
        readers.put("application/msword", () -> new OfficeExtractor(new OfficeParser(), OldWordCover::titleOf));
        readers.put("application/vnd.ms-excel", OldWorkbookExtractor::new);
        for (Map.Entry<String, OpenDocumentExtractor.OpenDocumentKind> open : Map.of(
                        "text", OpenDocumentExtractor.OpenDocumentKind.TEXT,
                        "presentation", OpenDocumentExtractor.OpenDocumentKind.PRESENTATION,
                        "spreadsheet", OpenDocumentExtractor.OpenDocumentKind.SPREADSHEET)
                .entrySet()) {
            readers.put(OPEN_DOCUMENT + open.getKey(), () -> new OpenDocumentExtractor(open.getValue()));
        }
        readers.put("application/pdf", PdfExtractor::new);
        readers.put("application/rtf", () -> new OfficeExtractor(new RubyRtfParser(), RichTextCover::titleOf));
        readers.put(
                "text/html", () -> new OfficeExtractor(new JSoupParser(new WebPageEncoding()), DocumentKind.WEB_PAGE));
        readers.put(
                "application/xhtml+xml",
                () -> new OfficeExtractor(new JSoupParser(new WebPageEncoding()), DocumentKind.WEB_PAGE));
        return Map.copyOf(readers);
    }
}
