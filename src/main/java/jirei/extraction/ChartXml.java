package jirei.extraction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jirei.extraction.cells.CellFormat;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a chart of Office Open XML: its titles, series, categories and values, the numbers as the chart shows them. */
final class ChartXml extends DefaultHandler {
    private final ChartLines chart = new ChartLines();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private final Map<Integer, String> names = new TreeMap<>();
    private final Map<Integer, String> values = new TreeMap<>();
    private String series = "";
    private String format = "";
    private Role role = Role.NONE;
    private int place;
    private boolean inSeries;
    private boolean inTitle;
    private boolean inWords;
    private boolean isNumber;

    /** What the points of a list are. */
    private enum Role {
        NONE,
        SERIES,
        CATEGORIES,
        VALUES
    }

    List<String> lines() {
        return chart.lines();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "ser" -> {
                inSeries = true;
                series = "";
                names.clear();
                values.clear();
            }
            case "tx" -> role = inSeries ? Role.SERIES : Role.NONE;
            case "cat", "xVal" -> role = Role.CATEGORIES;
            case "val", "yVal" -> role = Role.VALUES;
            case "strCache", "strLit", "numCache", "numLit", "multiLvlStrCache" -> {
                isNumber = name.startsWith("num");
                format = "";
            }
            case "pt" -> place = OoxmlParts.number(attributes, "idx", 6, 0);
            case "t" -> inTitle = true;
            case "br" -> title.append(' ');
            case "v", "formatCode" -> {
                inWords = true;
                words.setLength(0);
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "ser" -> {
                inSeries = false;
                chart.addSeries(series, names, values);
            }
            case "tx", "cat", "xVal", "val", "yVal" -> role = Role.NONE;
            case "t" -> inTitle = false;
            case "p" -> {
                chart.addTitle(title.toString());
                title.setLength(0);
            }
            case "formatCode" -> {
                inWords = false;
                format = words.toString();
            }
            case "v" -> {
                inWords = false;
                take(words.toString().strip());
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inTitle) {
            title.append(characters, start, length);
        } else if (inWords) {
            words.append(characters, start, length);
        }
    }

    private void take(String written) {
        String shown = isNumber ? shown(written) : written;
        switch (role) {
            case NONE -> {}
            case SERIES -> series = series.isEmpty() ? shown : series + " " + shown;
            // The levels of a category stand one after the other, the lowest first.
            case CATEGORIES -> names.merge(place, shown, (lower, upper) -> upper + " " + lower);
            case VALUES -> values.put(place, shown);
        }
    }

    private String shown(String written) {
        try {
            CellFormat shape = format.isEmpty() ? CellFormat.GENERAL : CellFormat.of(format);
            return shape.show(Double.parseDouble(written), false).strip();
        } catch (NumberFormatException e) {
            return written;
        }
    }
}
