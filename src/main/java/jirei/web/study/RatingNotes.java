package jirei.web.study;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.casestudy.Rating;
import jirei.query.Query;
import jirei.search.SearchResult;

/** Notes on a rating that no entry has under the other conditions of the query: {@code ★ 人材育成 アジア}. */
final class RatingNotes {
    private RatingNotes() {}

    /** The note, in Japanese; none if an entry answers the whole query, or nothing is asked beside the rating. */
    static List<String> of(Query query, SearchResult result) {
        if (result.isAnswered() || !(query instanceof Query.And and) || result.timedOut()) {
            return List.of();
        }
        return and.queries().stream()
                .flatMap(part -> ratings(part))
                .map(marks -> "評価が" + marks + "で、ほかの条件もすべて満たす項目はありません。")
                .toList();
    }

    private static Stream<String> ratings(Query part) {
        return part instanceof Query.Field field && field.dimension().equals(Dimension.RATING)
                ? Stream.of(field.values().stream()
                        .sorted()
                        .map(value -> Rating.named(value).map(Rating::mark).orElse(value))
                        .collect(Collectors.joining("か")))
                : Stream.empty();
    }
}
