package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.OoxmlParts.PartRelation;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads workbooks in Office Open XML, a row at a time: what their cells show, and the words of shapes beside them. */
final class WorkbookExtractor implements Extractor {
    private static final int DATE_LENGTH = "2026-11-22".length();

    /** A sheet as the workbook lists it. */
    private record SheetEntry(String name, boolean hidden, String id) {}

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        try (OoxmlParts parts = new OoxmlParts(file)) {
            SheetPieces sheets = new SheetPieces(pieces);
            Map<String, PartRelation> relations = parts.relations("");
            read(parts, relations, sheets);
            Map<String, String> properties = properties(parts, relations);
            return new Description(
                    "",
                    Description.stated(properties.get("title")),
                    Description.stated(properties.get("creator")),
                    Description.stated(properties.get("modified"))
                            .map(date -> date.substring(0, Math.min(DATE_LENGTH, date.length()))),
                    sheets.leftOut());
        } catch (IOException | SAXException e) {
            throw new ExtractionException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    private static void read(OoxmlParts parts, Map<String, PartRelation> ofPackage, SheetPieces sheets)
            throws IOException, SAXException {
        String main = OoxmlParts.main(ofPackage, "xl/workbook.xml");
        List<SheetEntry> entries = new ArrayList<>();
        boolean[] from1904 = {false};
        boolean found = parts.parse(main, new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if (name.equals("sheet")) {
                    String state = OoxmlParts.value(attributes, "state");
                    entries.add(new SheetEntry(
                            OoxmlParts.value(attributes, "name"),
                            state.equals("hidden") || state.equals("veryHidden"),
                            OoxmlParts.value(attributes, "id")));
                } else if (name.equals("workbookPr")) {
                    from1904[0] = OoxmlParts.isTrue(attributes, "date1904");
                }
            }
        });
        if (!found) {
            throw new IOException("no " + main);
        }
        SharedStrings strings = new SharedStrings();
        CellStyles styles = new CellStyles();
        Map<String, PartRelation> relations = parts.relations(main);
        for (String part : OoxmlParts.targets(relations, "sharedStrings")) {
            parts.parse(part, strings);
        }
        for (String part : OoxmlParts.targets(relations, "styles")) {
            parts.parse(part, styles);
        }
        SheetRows.Workbook workbook = new SheetRows.Workbook(strings, styles, from1904[0]);
        int number = 0;
        for (SheetEntry entry : entries) {
            number++;
            Optional<PartRelation> sheet = Optional.ofNullable(relations.get(entry.id()));
            if (entry.hidden()) {
                sheets.hidden(entry.name());
            } else if (sheet.isPresent()) {
                read(parts, sheet.get().target(), new SheetSpot(number, entry.name()), workbook, sheets);
            }
        }
    }

    /** Which sheet it is. */
    private record SheetSpot(int number, String name) {}

    private static void read(
            OoxmlParts parts, String part, SheetSpot spot, SheetRows.Workbook workbook, SheetPieces sheets)
            throws IOException, SAXException {
        Map<String, PartRelation> relations = parts.relations(part);
        SheetLayoutReader layout = new SheetLayoutReader(relations);
        parts.parse(part, layout);
        sheets.begin(spot.number(), spot.name(), layout.layout());
        parts.parse(part, new SheetRows(workbook, layout.layout(), sheets));
        DrawnWords drawn = new DrawnWords(sheets::paragraph);
        for (String drawing : OoxmlParts.targets(relations, "drawing")) {
            parts.parse(drawing, drawn);
            for (PartRelation relation : parts.relations(drawing).values()) {
                if (relation.type().equals("diagramData")) {
                    parts.parse(relation.target(), drawn);
                } else if (relation.type().equals("chart")) {
                    ChartXml chart = new ChartXml();
                    parts.parse(relation.target(), chart);
                    chart.lines().forEach(sheets::paragraph);
                }
            }
        }
        sheets.end(comments(parts, relations));
    }

    private static int comments(OoxmlParts parts, Map<String, PartRelation> relations)
            throws IOException, SAXException {
        int[] count = {0};
        for (String comments : OoxmlParts.targets(relations, "comments")) {
            parts.parse(comments, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    count[0] += name.equals("comment") ? 1 : 0;
                }
            });
        }
        return count[0];
    }

    private static Map<String, String> properties(OoxmlParts parts, Map<String, PartRelation> ofPackage)
            throws IOException, SAXException {
        Map<String, String> properties = new HashMap<>();
        for (String part : OoxmlParts.targets(ofPackage, "core-properties")) {
            parts.parse(part, new DefaultHandler() {
                private String name = "";

                @Override
                public void startElement(String uri, String local, String qualified, Attributes attributes) {
                    name = local;
                }

                @Override
                public void characters(char[] characters, int start, int length) {
                    properties.merge(name, new String(characters, start, length), String::concat);
                }
            });
        }
        return properties;
    }
}
