package jirei.web.compare;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.Theme;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.export.Report.ReportCondition;
import jirei.export.Report.ReportSection;
import jirei.export.ReportTable;
import jirei.export.ReportTable.RowGroup;
import jirei.search.IndexView;
import jirei.search.MarkedEntry;
import jirei.web.http.Routes;
import jirei.web.parts.Download;
import jirei.web.study.CityStudy;
import jirei.web.url.BaseUrl;
import jirei.web.url.CompareUrl;
import jirei.web.url.EntryCompareUrl;

/** A comparison as a file: its table, and the entries in it theme by theme. */
public final class CompareExports {
    private final Clock clock;

    public CompareExports(Clock clock) {
        this.clock = clock;
    }

    public void addTo(Routes routes) {
        for (ExportFormat format : ExportFormat.values()) {
            routes.read("/compare." + format.extension(), (context, view) -> save(context, view, format));
        }
    }

    private void save(Context context, IndexView view, ExportFormat format) {
        if (EntryCompareUrl.isIn(context.queryParamMap())) {
            EntryCompareUrl url = EntryCompareUrl.of(context.queryParamMap());
            EntryComparison comparison = new EntryComparisons(view).required(url);
            Report report = EntryReport.of(comparison, url, BaseUrl.of(context), LocalDate.now(clock));
            Download.send(context, format, "項目比較", report);
            return;
        }
        CompareUrl url = CompareUrl.of(context.queryParamMap());
        CityComparison comparison = new Comparisons(view).required(url);
        BaseUrl origin = BaseUrl.of(context);
        String cities = names(comparison).collect(Collectors.joining("・"));
        Report report = Report.of(
                cities + "の比較",
                conditions(url, comparison, origin),
                LocalDate.now(clock),
                sections(comparison, origin),
                Optional.of(table(comparison)));
        Download.send(context, format, "都市比較_" + cities, report);
    }

    private static List<ReportCondition> conditions(CompareUrl url, CityComparison comparison, BaseUrl origin) {
        List<ReportCondition> conditions = new ArrayList<>();
        conditions.add(new ReportCondition("都市", names(comparison).collect(Collectors.joining("、"))));
        String themes = comparison.themes().stream().map(Theme::label).collect(Collectors.joining("、"));
        conditions.add(new ReportCondition("テーマ", themes.isEmpty() ? "（すべて）" : themes));
        if (!url.q().isEmpty()) {
            conditions.add(new ReportCondition("検索語", url.q()));
        }
        conditions.add(ReportCondition.address("この比較を開く", origin.address(url.toString())));
        return List.copyOf(conditions);
    }

    private static List<ReportSection> sections(CityComparison comparison, BaseUrl origin) {
        List<ReportSection> sections = new ArrayList<>();
        Collection<Theme> themes = comparison.themes().isEmpty() ? EnumSet.allOf(Theme.class) : comparison.themes();
        for (Theme theme : themes) {
            sections.add(
                    section(theme.label(), comparison, city -> city.on(theme).entries(), origin));
        }
        sections.add(section("基礎情報", comparison, CityStudy::profile, origin));
        sections.add(section("組織", comparison, CityStudy::organizations, origin));
        return sections.stream().filter(section -> !section.items().isEmpty()).toList();
    }

    private static ReportSection section(
            String heading, CityComparison comparison, Function<CityStudy, List<MarkedEntry>> part, BaseUrl origin) {
        Set<Entry> distinct = comparison.cities().stream()
                .flatMap(city -> comparison.found().among(part.apply(city)).stream())
                .map(MarkedEntry::entry)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ReportSection(
                Optional.of(heading), distinct.stream().map(origin::item).toList());
    }

    private static ReportTable table(CityComparison comparison) {
        List<String> columns = Stream.concat(Stream.of("項目"), names(comparison)).toList();
        return new ReportTable(
                columns,
                comparison.sections().stream().map(CompareExports::group).toList());
    }

    private static RowGroup group(CompareSection section) {
        return new RowGroup(
                Optional.of(section.heading()),
                section.rows().stream().map(CompareExports::row).toList());
    }

    private static List<String> row(CompareSection.CompareRow row) {
        Stream<String> cells =
                row.cells().stream().map(cell -> String.join("\n", cell.cell().lines()));
        return Stream.concat(Stream.of(row.field()), cells).toList();
    }

    private static Stream<String> names(CityComparison comparison) {
        return comparison.cities().stream().map(city -> city.city().name());
    }
}
