package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a chart of OpenDocument: its titles, and the table with a row for each category and a column for each series. */
final class ChartTable extends DefaultHandler {
    private static final int MOST_ALIKE = 100;

    private final List<String> titles = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean inTable;
    private int alike;

    List<String> lines() {
        ChartLines chart = new ChartLines();
        titles.forEach(chart::addTitle);
        List<String> header = rows.isEmpty() ? List.of() : rows.getFirst();
        for (int column = 1; column < header.size(); column++) {
            Map<Integer, String> names = new TreeMap<>();
            Map<Integer, String> values = new TreeMap<>();
            for (int row = 1; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                names.put(row, cells.isEmpty() ? "" : cells.getFirst());
                values.put(row, column < cells.size() ? cells.get(column) : "");
            }
            chart.addSeries(header.get(column), names, values);
        }
        return chart.lines();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "table" -> inTable = true;
            case "table-row" -> rows.add(new ArrayList<>());
            case "table-cell" -> {
                words.setLength(0);
                alike = Math.min(OoxmlParts.number(attributes, "number-columns-repeated", 4, 1), MOST_ALIKE);
            }
            case "p" -> {
                if (!inTable) {
                    words.setLength(0);
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "table" -> inTable = false;
            case "table-cell" -> {
                for (int i = 0; i < alike && !rows.isEmpty(); i++) {
                    // A value that is missing is stored as this word.
                    String cell = words.toString().strip();
                    rows.getLast().add(cell.equals("NaN") ? "" : cell);
                }
            }
            case "p" -> {
                if (!inTable) {
                    titles.add(words.toString());
                }
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        words.append(characters, start, length);
    }
}
