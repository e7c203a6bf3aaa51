package jirei.corpus.tables;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.NameReading;
import jirei.casestudy.Source;

/**
 * A row of a table, or a record: what is in each column.
 *
 * @param line where it stands in its file, or which row of its sheet it is, from 1
 * @param sheet the sheet it stands on, in a workbook
 * @param cells column by column; blank ones are there, so that it is known which columns there are
 * @param links of all cells that lead to the web
 * @param original as the file has it
 */
public record TableRow(
        int line, Optional<String> sheet, Map<String, TableCell> cells, List<Source> links, String original) {
    public TableRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        links = List.copyOf(links);
    }

    /**
     * What is in a cell.
     *
     * @param values without blanks at their ends; a blank cell has none
     * @param plain whether it is one text or number, and no list or object of JSON
     * @param day that the cell holds, where its format says so
     * @param readings of names in it
     */
    record TableCell(List<String> values, boolean plain, Optional<LocalDate> day, Set<NameReading> readings) {
        TableCell {
            values = List.copyOf(values);
            readings = Set.copyOf(readings);
        }

        /** A cell of a format without days and readings. */
        TableCell(List<String> values, boolean plain) {
            this(values, plain, Optional.empty(), Set.of());
        }

        /** A cell of text. */
        static TableCell of(String text) {
            String value = text.strip();
            return new TableCell(value.isEmpty() ? List.of() : List.of(value), true);
        }

        /** A cell of text that may hold a day and names with readings. */
        static TableCell of(String text, Optional<LocalDate> day, Set<NameReading> readings) {
            return new TableCell(of(text).values, true, day, readings);
        }
    }

    private static final TableCell NONE = TableCell.of("");

    /** What is in a column; a blank cell where the row has no such column. */
    TableCell cell(String column) {
        return cells.getOrDefault(column, NONE);
    }

    /** Whether nothing is in it. */
    boolean isBlank() {
        return cells.values().stream().allMatch(cell -> cell.values().isEmpty() && cell.plain());
    }
}
