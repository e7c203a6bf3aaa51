package jirei.extraction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.extraction.cells.CellFormat;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the rows of a sheet of a new workbook, with what its cells show. */
final class SheetRows extends DefaultHandler {
    private static final Pattern LINK_FORMULA = Pattern.compile("(?i)HYPERLINK\\(\\s*\"([^\"]+)\".*", Pattern.DOTALL);

    private final Workbook workbook;
    private final SheetLayout layout;
    private final SheetPieces pieces;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private final PhoneticText inline = new PhoneticText();
    private SortedMap<Integer, SheetCell> cells = new TreeMap<>();
    private boolean inData;
    private boolean hidden;
    private int row;
    private int column;
    private int style;
    private String type = "";
    private boolean inValue;
    private boolean inFormula;

    /** What the sheets of a workbook share. */
    record Workbook(SharedStrings strings, CellStyles styles, boolean from1904) {}

    SheetRows(Workbook workbook, SheetLayout layout, SheetPieces pieces) {
        this.workbook = workbook;
        this.layout = layout;
        this.pieces = pieces;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("sheetData")) {
            inData = true;
        } else if (inData) {
            start(name, attributes);
        }
    }

    private void start(String name, Attributes attributes) {
        inline.start(name, attributes);
        switch (name) {
            case "row" -> {
                row = OoxmlParts.number(attributes, "r", 9, row + 1);
                hidden = OoxmlParts.isTrue(attributes, "hidden");
                column = -1;
                cells = new TreeMap<>();
            }
            case "c" -> {
                String reference = OoxmlParts.value(attributes, "r");
                column = reference.isEmpty() ? column + 1 : CellRange.column(reference);
                style = OoxmlParts.number(attributes, "s", 9, 0);
                type = OoxmlParts.value(attributes, "t");
                value.setLength(0);
                inline.clear();
                formula.setLength(0);
            }
            case "v" -> inValue = true;
            case "f" -> inFormula = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (!inData) {
            return;
        }
        inline.end(name);
        switch (name) {
            case "sheetData" -> inData = false;
            case "row" -> pieces.row(row, hidden, cells);
            case "c" -> endCell();
            case "v" -> inValue = false;
            case "f" -> inFormula = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            value.append(characters, start, length);
        } else if (inFormula) {
            formula.append(characters, start, length);
        } else {
            inline.characters(characters, start, length);
        }
    }

    private void endCell() {
        if ((value.isEmpty() && !type.equals("inlineStr")) || column < 0 || column >= CellRange.MOST_COLUMNS) {
            return;
        }
        String written = value.toString();
        CellFormat format = workbook.styles().format(style);
        switch (type) {
            case "s" -> put(format.show(workbook.strings().text(Integer.parseInt(written.strip()))));
            case "str" -> put(format.show(PhoneticText.unescaped(written)));
            case "inlineStr" -> put(format.show(written.isEmpty() ? inline.toText() : PhoneticText.unescaped(written)));
            case "b" -> put(written.strip().equals("1") || written.strip().equals("true") ? "TRUE" : "FALSE");
            case "e" -> put(written);
            case "d" -> serial(written.strip()).ifPresentOrElse(number -> put(number, format), () -> put(written));
            default -> put(Double.parseDouble(written.strip()), format);
        }
    }

    private void put(double number, CellFormat format) {
        cells.put(
                column,
                SheetCell.of(
                        format.show(number, workbook.from1904()), link(), format.day(number, workbook.from1904())));
    }

    private void put(String text) {
        cells.put(column, SheetCell.of(text, link(), Optional.empty()));
    }

    private Optional<String> link() {
        return layout.link(row, column).or(() -> linkOf(formula));
    }

    /** The address in a formula that makes a link. */
    static Optional<String> linkOf(CharSequence formula) {
        Matcher matcher = LINK_FORMULA.matcher(formula);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The number by which a workbook would count a date and time of ISO 8601. */
    private Optional<Double> serial(String written) {
        try {
            LocalDateTime time = written.contains("T")
                    ? LocalDateTime.parse(written.replaceFirst("Z$", ""))
                    : LocalDate.parse(written).atStartOfDay();
            LocalDateTime first =
                    workbook.from1904() ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
            return Optional.of(first.until(time, ChronoUnit.SECONDS) / 86_400.0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
