package jirei.web.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.export.Report;
import jirei.export.Report.ReportCondition;
import jirei.export.Report.ReportSection;
import jirei.export.ReportTable;
import jirei.search.MarkedEntry;
import jirei.web.url.BaseUrl;
import jirei.web.url.EntryCompareUrl;

/** A comparison of entries as a report: its table, and the entries in full. */
final class EntryReport {
    private EntryReport() {}

    /**
     * The report of a comparison.
     *
     * @param seen the access date
     */
    static Report of(EntryComparison comparison, EntryCompareUrl url, BaseUrl origin, LocalDate seen) {
        List<Entry> entries =
                comparison.entries().stream().map(MarkedEntry::entry).toList();
        String titles = entries.stream().map(entry -> "「" + entry.title() + "」").collect(Collectors.joining());
        List<ReportCondition> conditions = new ArrayList<>();
        conditions.add(new ReportCondition("項目", titles));
        if (!url.q().isEmpty()) {
            conditions.add(new ReportCondition("検索語", url.q()));
        }
        conditions.add(ReportCondition.address("この比較を開く", origin.address(url.toString())));
        return Report.of(
                entries.size() + "件の項目の比較",
                conditions,
                seen,
                List.of(new ReportSection(
                        Optional.of("項目"), entries.stream().map(origin::item).toList())),
                Optional.of(table(comparison)));
    }

    private static ReportTable table(EntryComparison comparison) {
        List<String> columns = Stream.concat(
                        Stream.of("項目"), comparison.entries().stream().map(EntryReport::column))
                .toList();
        List<List<String>> rows = Stream.concat(comparison.heads().stream(), comparison.rows().stream())
                .map(EntryReport::row)
                .toList();
        return ReportTable.of(columns, rows);
    }

    private static String column(MarkedEntry marked) {
        Entry entry = marked.entry();
        return entry.city().map(City::name).map(name -> name + ": ").orElse("") + entry.title();
    }

    private static List<String> row(FieldRow row) {
        Stream<String> cells = row.cells().stream().map(cell -> String.join("\n", cell.lines()));
        return Stream.concat(Stream.of(row.field()), cells).toList();
    }
}
