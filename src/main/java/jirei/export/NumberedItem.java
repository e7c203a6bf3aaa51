package jirei.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jirei.export.Report.ReportItem;

/**
 * An item and its number in the report.
 *
 * @param seen the access date
 */
record NumberedItem(int number, ReportItem item, LocalDate seen) {
    /** All items of the report, numbered. */
    static List<NumberedItem> of(Report report) {
        List<NumberedItem> rows = new ArrayList<>();
        for (ReportItem item : report.items()) {
            rows.add(new NumberedItem(rows.size() + 1, item, report.seen()));
        }
        return rows;
    }
}
