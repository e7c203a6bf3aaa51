package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.OoxmlParts.PartRelation;
import jirei.japanese.Normalizer;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads workbooks in Office Open XML, a row at a time: what their cells show, and the words of shapes beside them. */
final class WorkbookExtractor implements Extractor {
    private static final Set<String> DRAWN = Set.of("chart", "diagramData");
    private static final int DATE_LENGTH = "2026-11-22".length();

    /** A sheet as the workbook lists it. */
    private record SheetEntry(String name, boolean hidden, String id) {}

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        try (OoxmlParts parts = new OoxmlParts(file)) {
            SheetPieces sheets = new SheetPieces(pieces);
            read(parts, sheets);
            Map<String, String> properties = properties(parts);
            return new Description(
                    "",
                    text(properties, "title"),
                    text(properties, "creator"),
                    text(properties, "modified").map(date -> date.substring(0, Math.min(DATE_LENGTH, date.length()))),
                    sheets.leftOut());
        } catch (IOException | SAXException e) {
            throw new ExtractionException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    private static void read(OoxmlParts parts, SheetPieces sheets) throws IOException, SAXException {
        List<String> mains = parts.related("", "officeDocument");
        String main = mains.isEmpty() ? "xl/workbook.xml" : mains.getFirst();
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
        for (String part : parts.related(main, "sharedStrings")) {
            parts.parse(part, strings);
        }
        for (String part : parts.related(main, "styles")) {
            parts.parse(part, styles);
        }
        SheetRows.Workbook workbook = new SheetRows.Workbook(strings, styles, from1904[0]);
        Map<String, PartRelation> relations = parts.relations(main);
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
        SheetLayoutReader layout = new SheetLayoutReader(parts.relations(part));
        parts.parse(part, layout);
        sheets.begin(spot.number(), spot.name(), layout.layout());
        parts.parse(part, new SheetRows(workbook, layout.layout(), sheets));
        DrawnWords drawn = new DrawnWords(sheets::paragraph);
        for (String drawing : parts.related(part, "drawing")) {
            parts.parse(drawing, drawn);
            for (PartRelation relation : parts.relations(drawing).values()) {
                if (DRAWN.contains(relation.type())) {
                    parts.parse(relation.target(), drawn);
                }
            }
        }
        sheets.end(comments(parts, part));
    }

    private static int comments(OoxmlParts parts, String sheet) throws IOException, SAXException {
        int[] count = {0};
        for (String comments : parts.related(sheet, "comments")) {
            parts.parse(comments, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    count[0] += name.equals("comment") ? 1 : 0;
                }
            });
        }
        return count[0];
    }

    private static Map<String, String> properties(OoxmlParts parts) throws IOException, SAXException {
        Map<String, String> properties = new HashMap<>();
        for (String part : parts.related("", "core-properties")) {
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

    private static Optional<String> text(Map<String, String> properties, String name) {
        return Optional.ofNullable(properties.get(name))
                .map(Normalizer::repair)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
