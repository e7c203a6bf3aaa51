package jirei.web.basket;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.WrittenDate;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.export.Report.ReportCollection;
import jirei.export.Report.ReportCondition;
import jirei.export.Report.ReportItem;
import jirei.export.Report.ReportSection;
import jirei.search.IndexView;
import jirei.web.http.Routes;
import jirei.web.parts.Counts;
import jirei.web.parts.Download;
import jirei.web.url.BaseUrl;

/**
 * A basket as a file, with its title and note: its entries in their order under their headings, each with its note and the
 * query that found it.
 */
public final class BasketExports {
    private final Clock clock;

    public BasketExports(Clock clock) {
        this.clock = clock;
    }

    public void addTo(Routes routes) {
        for (ExportFormat format : ExportFormat.values()) {
            routes.read("/basket." + format.extension(), (context, view) -> save(context, view, format));
        }
    }

    private void save(Context context, IndexView view, ExportFormat format) {
        Basket basket = BasketUrl.of(context.queryParamMap()).basket();
        BaseUrl origin = BaseUrl.of(context);
        Map<EntryId, Entry> entries = view
                .entries(basket.items().stream().map(BasketItem::id).toList())
                .stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        List<ReportSection> sections = basket.sections().all().stream()
                .map(section -> new ReportSection(given(section.heading()), items(section.items(), entries, origin)))
                .filter(section ->
                        section.heading().isPresent() || !section.items().isEmpty())
                .toList();
        int known =
                sections.stream().mapToInt(section -> section.items().size()).sum();
        List<ReportCondition> conditions = Stream.concat(
                        Stream.of(ReportCondition.address(
                                "この資料集を開く", origin.address(BasketUrl.of(basket).toString()))),
                        gone(basket.size() - known))
                .toList();
        LocalDate today = LocalDate.now(clock);
        Optional<String> title = given(basket.head().title());
        Report report = Report.of(
                title.orElse("資料集（" + WrittenDate.of(today) + "）"),
                conditions,
                today,
                sections.isEmpty() ? List.of(new ReportSection(Optional.empty(), List.of())) : sections,
                Optional.empty());
        Download.send(
                context,
                format,
                title.orElse("資料集"),
                report.collected(new ReportCollection(title, given(basket.head().note()))));
    }

    private static List<ReportItem> items(List<BasketItem> items, Map<EntryId, Entry> entries, BaseUrl origin) {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(entries.get(item.id()))
                        .map(entry -> origin.item(entry, given(item.note()), given(item.query())))
                        .stream())
                .toList();
    }

    private static Stream<ReportCondition> gone(int count) {
        return count == 0
                ? Stream.empty()
                : Stream.of(new ReportCondition("範囲", "今の資料にない" + Counts.format(count) + "件は含みません。"));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(Predicate.not(String::isEmpty));
    }
}
