package jirei.web.search;

import java.util.List;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.casestudy.YearRange;
import jirei.query.Query;
import jirei.search.Refinement;
import jirei.web.url.SearchUrl;

/** The years that a search asks for: the selected ones, and those of the query, such as 2023年以降. */
final class AskedYears {
    private AskedYears() {}

    static List<YearRange> of(SearchUrl url, Query query) {
        Stream<String> selected = url.refinements().stream()
                .filter(picked -> picked.dimension().equals(Dimension.YEAR))
                .map(Refinement::value);
        Stream<String> typed = query.leaves()
                .filter(Query.Field.class::isInstance)
                .map(Query.Field.class::cast)
                .filter(field -> field.dimension().equals(Dimension.YEAR))
                .flatMap(field -> field.values().stream());
        return Stream.concat(selected, typed)
                .flatMap(value -> YearRange.parse(value).stream())
                .toList();
    }
}
