package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jirei.casestudy.WrittenDate;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.export.Report.Condition;
import jirei.export.Report.Item;
import jirei.search.SearchEngine;

/** A basket as a file: its entries in their order, each with its note and the query that found it. */
final class BasketExports {
    private final SearchEngine engine;
    private final Clock clock;

    BasketExports(SearchEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        for (ExportFormat format : ExportFormat.values()) {
            Routes.read(routes, "/basket." + format.extension(), context -> save(context, format));
        }
    }

    private void save(Context context, ExportFormat format) {
        Basket basket = BasketUrl.of(context.queryParamMap()).basket();
        Origin origin = Origin.of(context);
        List<Item> items = basket.items().stream()
                .flatMap(item -> item(item, origin).stream())
                .toList();
        List<Condition> conditions = Stream.concat(
                        Stream.of(Condition.address(
                                "この資料集を開く", origin.address(BasketUrl.of(basket).toString()))),
                        gone(basket.size() - items.size()))
                .toList();
        LocalDate today = LocalDate.now(clock);
        String title = "資料集（" + WrittenDate.of(today) + "）";
        Download.send(context, format, "資料集", Report.of(title, conditions, today, items));
    }

    private Optional<Item> item(Collected item, Origin origin) {
        return engine.entry(item.id()).map(entry -> origin.item(entry, given(item.note()), given(item.query())));
    }

    private static Stream<Condition> gone(int count) {
        return count == 0
                ? Stream.empty()
                : Stream.of(new Condition("範囲", "今の資料にない" + Counts.format(count) + "件は含みません。"));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(Predicate.not(String::isEmpty));
    }
}
