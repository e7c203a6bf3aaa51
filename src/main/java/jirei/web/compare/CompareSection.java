package jirei.web.compare;

import java.util.List;

/** A part of a comparison: a table of its own, a row for each field and in it a cell for each city. */
public record CompareSection(String anchor, String heading, List<CompareRow> rows) {
    public CompareSection {
        rows = List.copyOf(rows);
    }

    /** One field of all cities. */
    public record CompareRow(String field, List<CityCell> cells) {
        public CompareRow {
            cells = List.copyOf(cells);
        }
    }

    /** What a city has in a field. */
    public record CityCell(String city, CompareCell cell) {}
}
