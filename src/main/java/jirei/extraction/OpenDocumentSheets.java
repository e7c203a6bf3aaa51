package jirei.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the sheets of an OpenDocument file. Cells have the texts that they show; a row or a cell stands once for many
 * that are alike, since a sheet ends in a million that are empty.
 */
final class OpenDocumentSheets extends DefaultHandler {
    private static final int MOST_ALIKE = 1_000;
    private static final Set<String> LEFT_OUT =
            Set.of("tracked-changes", "forms", "title", "desc", "scripts", "content-validations", "annotation");
    private static final Set<String> CELLS = Set.of("table-cell", "covered-table-cell");

    private final SheetPieces sheets;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder shape = new StringBuilder();
    private String style = "";
    private SheetLayout layout = new SheetLayout();
    private SortedMap<Integer, SheetCell> cells = new TreeMap<>();
    private GatheredText text = new GatheredText();
    private Optional<LocalDate> day = Optional.empty();
    private boolean inSheet;
    private boolean hiddenSheet;
    private boolean hiddenRow;
    private boolean inCell;
    private int sheet;
    private int comments;
    private int row;
    private int rowsAlike;
    private int column;
    private int cellsAlike;
    private int rowsSpanned;
    private int hiddenColumn;
    private int leftOut;
    private int paragraphs;
    private int inWords;
    private int drawn;

    OpenDocumentSheets(Consumer<Piece> pieces) {
        this.sheets = new SheetPieces(pieces);
    }

    /** What was not read. */
    List<LeftOut> leftOut() {
        return sheets.leftOut();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        comments += name.equals("annotation") ? 1 : 0;
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        drawn += drawn > 0 || uri.endsWith(":drawing:1.0") ? 1 : 0;
        switch (name) {
            case "style" -> style = OoxmlParts.value(attributes, "name");
            case "table-properties" -> {
                if (OoxmlParts.value(attributes, "display").equals("false")) {
                    hiddenStyles.add(style);
                }
            }
            case "table" -> startSheet(attributes);
            case "table-column" -> startColumns(attributes);
            case "table-row" -> {
                hiddenRow = isHidden(attributes);
                rowsAlike = number(attributes, "number-rows-repeated", 1 << 20);
                cells = new TreeMap<>();
                column = 0;
            }
            default -> {
                if (CELLS.contains(name)) {
                    startCell(attributes);
                } else {
                    startText(name, attributes);
                }
            }
        }
    }

    private void startSheet(Attributes attributes) {
        String name = OoxmlParts.value(attributes, "name");
        sheet++;
        inSheet = true;
        hiddenSheet = hiddenStyles.contains(OoxmlParts.value(attributes, "style-name"));
        layout = new SheetLayout();
        words.clear();
        row = 0;
        comments = 0;
        hiddenColumn = 0;
        if (hiddenSheet) {
            sheets.hidden(name);
        } else {
            sheets.begin(sheet, name, layout);
        }
    }

    private void startColumns(Attributes attributes) {
        int count = number(attributes, "number-columns-repeated", CellRange.MOST_COLUMNS);
        if (isHidden(attributes)) {
            layout.hide(hiddenColumn, hiddenColumn + count - 1);
        }
        hiddenColumn = Math.min(hiddenColumn + count, CellRange.MOST_COLUMNS);
    }

    private void startCell(Attributes attributes) {
        inCell = true;
        cellsAlike = number(attributes, "number-columns-repeated", CellRange.MOST_COLUMNS);
        rowsSpanned = number(attributes, "number-rows-spanned", 1 << 20);
        text = new GatheredText();
        paragraphs = 0;
        String date = OoxmlParts.value(attributes, "date-value");
        day = date.matches("\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8]).*")
                ? Optional.of(LocalDate.parse(date.substring(0, "2026-11-22".length())))
                : Optional.empty();
    }

    private void startText(String name, Attributes attributes) {
        if (!inSheet) {
            return;
        }
        switch (name) {
            case "p" -> {
                inWords++;
                if (inCell && drawn == 0 && paragraphs++ > 0) {
                    text.breakLine();
                }
            }
            case "a" -> {
                if (drawn == 0) {
                    text.beginLink(OoxmlParts.value(attributes, "href"));
                }
            }
            case "line-break" -> take("\n");
            case "s", "tab" -> take(" ");
            case "ruby-base" -> take(Ruby.BASE);
            case "ruby-text" -> take(Ruby.READING);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "p" -> {
                inWords = Math.max(0, inWords - 1);
                if (drawn > 0) {
                    words.add(shape.toString());
                    shape.setLength(0);
                }
            }
            case "a" -> text.endLink();
            case "ruby-text" -> take(Ruby.END);
            case "table-row" -> endRow();
            case "table" -> endSheet();
            default -> {
                if (CELLS.contains(name)) {
                    endCell();
                }
            }
        }
        drawn = Math.max(0, drawn - 1);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (leftOut == 0 && inSheet && inWords > 0) {
            take(new String(characters, start, length));
        }
    }

    private void take(String characters) {
        if (drawn > 0) {
            shape.append(characters);
        } else if (inCell) {
            text.append(characters, true);
        }
    }

    private void endCell() {
        inCell = false;
        SheetCell cell = new SheetCell(text.take(), day);
        if (!cell.isEmpty()) {
            for (int i = 0; i < Math.min(cellsAlike, MOST_ALIKE) && column + i < CellRange.MOST_COLUMNS; i++) {
                cells.put(column + i, cell);
            }
            layout.merge(new CellRange(row + 1, column, row + rowsSpanned, column));
        }
        paragraphs = 0;
        column = Math.min(column + cellsAlike, CellRange.MOST_COLUMNS);
    }

    private void endRow() {
        int alike = cells.isEmpty() ? 0 : Math.min(rowsAlike, MOST_ALIKE);
        for (int i = 1; i <= alike && !hiddenSheet; i++) {
            sheets.row(row + i, hiddenRow, new TreeMap<>(cells));
        }
        row = Math.min(row + rowsAlike, 1 << 20);
    }

    private void endSheet() {
        inSheet = false;
        if (!hiddenSheet) {
            words.forEach(sheets::paragraph);
            sheets.end(comments);
        }
    }

    private static boolean isHidden(Attributes attributes) {
        String visibility = OoxmlParts.value(attributes, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private static int number(Attributes attributes, String name, int most) {
        return Math.clamp(OoxmlParts.number(attributes, name, 9, 1), 1, most);
    }
}
