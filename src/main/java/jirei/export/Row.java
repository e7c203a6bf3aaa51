package jirei.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jirei.export.Report.Item;

/**
 * An item and its number in the report.
 *
 * @param seen the day on which it was looked up
 */
record Row(int number, Item item, LocalDate seen) {
    /** All items of the report, numbered. */
    static List<Row> of(Report report) {
        List<Row> rows = new ArrayList<>();
        for (Item item : report.items()) {
            rows.add(new Row(rows.size() + 1, item, report.seen()));
        }
        return rows;
    }
}
