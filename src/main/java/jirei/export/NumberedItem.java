package jirei.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.export.Report.ReportItem;
import jirei.export.Report.ReportSection;

/**
 * An item and its number in the report.
 *
 * @param heading of its section
 */
record NumberedItem(int number, ReportItem item, Optional<String> heading, Report report) {
    /** All items of the report, numbered. */
    static List<NumberedItem> of(Report report) {
        List<NumberedItem> rows = new ArrayList<>();
        for (ReportSection section : report.sections()) {
            for (ReportItem item : section.items()) {
                rows.add(new NumberedItem(rows.size() + 1, item, section.heading(), report));
            }
        }
        return rows;
    }

    /** The access date. */
    LocalDate seen() {
        return report.seen();
    }
}
