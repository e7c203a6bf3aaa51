package jirei.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Page;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.search.Hit;
import jirei.search.SearchResult;

/** Hits as rows of a table with a header, one for each hit in the order of the search. */
final class HitRows {
    private static final List<String> HEADER = List.of(
            "id",
            "title",
            "kind",
            "city",
            "theme",
            "rating",
            "rated",
            "page",
            "document",
            "file",
            "match",
            "score",
            "snippet");

    private HitRows() {}

    static List<List<String>> of(SearchResult result) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        result.hits().forEach(hit -> rows.add(row(hit, match(hit))));
        result.near().forEach(hit -> rows.add(row(hit, "near")));
        return List.copyOf(rows);
    }

    private static String match(Hit hit) {
        return !hit.counted() ? "weak" : hit.complete() ? "all" : "some";
    }

    private static List<String> row(Hit hit, String match) {
        Entry entry = hit.entry();
        return Stream.of(
                        Optional.of(entry.id().value()),
                        Optional.of(entry.title()),
                        Optional.of(entry.kind().label()),
                        entry.city().map(City::name),
                        entry.theme().map(Theme::label),
                        entry.rating().map(Rating::label),
                        entry.rated(),
                        entry.place().page().map(Page::number).map(String::valueOf),
                        Optional.of(entry.provenance().document()),
                        Optional.of(entry.provenance().file()),
                        Optional.of(match),
                        Optional.of(String.valueOf(hit.score())),
                        Optional.of(hit.snippet().text()))
                .map(value -> value.orElse(""))
                .toList();
    }
}
