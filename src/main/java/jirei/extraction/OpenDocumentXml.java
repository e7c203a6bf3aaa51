package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the words of an OpenDocument text or presentation into XHTML. Comments, deleted text, the table of contents,
 * headers and the notes of slides are left out; footnotes follow their paragraph.
 *
 * <p>Slides are read in the order in which their shapes were drawn, and only what is set as a title is a heading.
 */
final class OpenDocumentXml extends DefaultHandler {
    private static final String NAMESPACES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String TEXT = NAMESPACES + "text:1.0";
    private static final String TABLE = NAMESPACES + "table:1.0";
    private static final String DRAW = NAMESPACES + "drawing:1.0";
    private static final String PRESENTATION = NAMESPACES + "presentation:1.0";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final Set<String> LEFT_OUT = Set.of(
            "annotation",
            "tracked-changes",
            "table-of-content",
            "note-citation",
            "notes",
            "forms",
            "title",
            "desc",
            "automatic-styles",
            "scripts");
    private static final Set<String> FURNITURE = Set.of("page-number", "footer", "header", "date-time");
    private static final Set<String> CELLS = Set.of("table-cell", "covered-table-cell");

    private final int slides;
    private final Function<String, List<String>> charts;
    private final XhtmlPieces xhtml;
    private final OpenDocumentCells cells;
    private final StringBuilder note = new StringBuilder();
    /** What follows the paragraph. */
    private final List<String> notes = new ArrayList<>();

    private int slide;
    private int leftOut;
    private int inNote;
    private int inTitle;
    private int inWords;
    private int level;

    /**
     * Hands on the pieces of one file.
     *
     * @param slides how many it has
     * @param cover the lines of the title on its cover, which are set as paragraphs
     * @param charts the lines of the chart that is an object in the package, by its address; none where it is no chart
     */
    OpenDocumentXml(int slides, Function<String, List<String>> charts, List<String> cover, Consumer<Piece> pieces) {
        this.slides = slides;
        this.charts = charts;
        this.xhtml = new XhtmlPieces(pieces, XhtmlPieces.DocumentKind.TEXT, cover);
        this.cells = new OpenDocumentCells(xhtml);
    }

    static boolean isSlide(String uri, String name) {
        return uri.equals(DRAW) && name.equals("page");
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String role = value(attributes, PRESENTATION, "class");
        if (leftOut > 0 || LEFT_OUT.contains(name) || FURNITURE.contains(role)) {
            leftOut++;
        } else if (inNote > 0) {
            inNote++;
        } else if (inTitle > 0 || (uri.equals(DRAW) && role.equals("title"))) {
            inTitle++;
            startText(uri, name, attributes);
        } else if (isSlide(uri, name)) {
            slide++;
            xhtml.enter(new Spot(Spot.Division.SLIDE, slide, Math.max(slides, slide), ""));
        } else if (uri.equals(DRAW) && name.equals("object")) {
            List<String> lines = charts.apply(value(attributes, XLINK, "href"));
            if (inWords > 0) {
                notes.addAll(lines);
            } else {
                lines.forEach(this::paragraph);
            }
        } else if (uri.equals(TABLE)) {
            startTable(name, attributes);
        } else {
            startText(uri, name, attributes);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        if (inNote > 0) {
            inNote--;
            if (inNote == 0) {
                notes.add(note.toString());
                note.setLength(0);
                inTitle = Math.max(0, inTitle - 1);
            }
            return;
        }
        if (uri.equals(TEXT)) {
            endText(name);
        } else if (uri.equals(TABLE)) {
            endTable(name);
        }
        inTitle = Math.max(0, inTitle - 1);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (leftOut > 0) {
            return;
        }
        if (inNote > 0) {
            note.append(characters, start, length);
        } else if (inWords > 0) {
            cells.characters(characters, start, length);
            xhtml.characters(characters, start, length);
        }
    }

    @Override
    public void endDocument() {
        xhtml.endDocument();
    }

    private void startText(String uri, String name, Attributes attributes) {
        if (!uri.equals(TEXT)) {
            return;
        }
        switch (name) {
            case "p", "h" -> {
                cells.open();
                inWords++;
                start("p");
                level = level(name, attributes);
            }
            case "list" -> start("ul");
            case "list-item", "list-header" -> start("li");
            case "a" -> {
                AttributesImpl target = new AttributesImpl();
                target.addAttribute("", "href", "href", "CDATA", value(attributes, XLINK, "href"));
                xhtml.startElement("", "a", "a", target);
            }
            case "line-break" -> start("br");
            case "s", "tab" -> characters(new char[] {' '}, 0, 1);
            case "note-body" -> inNote = 1;
            case "ruby-base" -> mark(Ruby.BASE);
            case "ruby-text" -> mark(Ruby.READING);
            default -> {}
        }
    }

    /** The level of a heading, 0 where it is none. */
    private int level(String name, Attributes attributes) {
        if (inTitle > 0) {
            return 1;
        }
        return name.equals("h") ? Math.clamp(number(attributes, TEXT, "outline-level"), 1, 6) : 0;
    }

    private void endText(String name) {
        switch (name) {
            case "p", "h" -> {
                inWords--;
                end(level > 0 ? "h" + level : "p");
                level = 0;
                if (inWords == 0) {
                    notes.forEach(this::paragraph);
                    notes.clear();
                }
            }
            case "list" -> end("ul");
            case "list-item", "list-header" -> end("li");
            case "a" -> end("a");
            case "ruby-text" -> mark(Ruby.END);
            default -> {}
        }
    }

    private void mark(String mark) {
        characters(mark.toCharArray(), 0, mark.length());
    }

    private void startTable(String name, Attributes attributes) {
        if (name.equals("table-row")) {
            cells.startRow();
        } else if (CELLS.contains(name)) {
            cells.startCell(number(attributes, TABLE, "number-columns-repeated"));
        }
    }

    private void endTable(String name) {
        if (name.equals("table-row")) {
            cells.endRow();
        } else if (CELLS.contains(name)) {
            cells.endCell();
        }
    }

    private void paragraph(String text) {
        start("p");
        xhtml.characters(text.toCharArray(), 0, text.length());
        end("p");
    }

    private void start(String element) {
        xhtml.startElement("", element, element, new AttributesImpl());
    }

    private void end(String element) {
        xhtml.endElement("", element, element);
    }

    private static String value(Attributes attributes, String uri, String name) {
        return Optional.ofNullable(attributes.getValue(uri, name)).orElse("");
    }

    private static int number(Attributes attributes, String uri, String name) {
        String written = value(attributes, uri, name);
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
    }
}
