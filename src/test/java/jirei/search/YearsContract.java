package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.casestudy.StatedYear;
import jirei.casestudy.YearKind;
import jirei.query.QueryParser;
import jirei.search.FacetResult.FacetValue;
import org.junit.jupiter.api.Test;

/** How an engine filters, counts and sorts by the years that entries state. */
public interface YearsContract {
    /** A view of an index of the whole study. */
    IndexView view();

    private SearchRequest request(String typed, Sort sort) {
        return new SearchRequest(
                QueryParser.parse(typed).query(), Set.of(), Set.of(), sort, PageNumber.FIRST, new PageSize(100));
    }

    private SearchResult search(String typed) {
        return view().search(request(typed, Sort.RELEVANCE)).result();
    }

    @Test
    default void yearsAreFilters() {
        SearchResult since = search("年:2024-");
        assertThat(since.total()).isPositive().isEqualTo(search("2024年以降").total());
        assertThat(since.hits())
                .allSatisfy(hit -> assertThat(hit.entry().years()).anyMatch(stated -> stated.year() >= 2024));
        assertThat(search("年:令和6年").total())
                .isPositive()
                .isEqualTo(search("年:2024").total());
        assertThat(search("年:2024").total()).isGreaterThan(search("年:2024開始").total());
        assertThat(search("2024年に始まった取組").hits())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.entry().years()).contains(new StatedYear(2024, YearKind.START)));
    }

    @Test
    default void aRefinementMayBeSeveralYears() {
        Refinement since = new Refinement(Dimension.YEAR, "2024-");
        SearchResult refined =
                view().search(request("AI", Sort.RELEVANCE).with(Set.of(since))).result();
        assertThat(refined.total()).isPositive().isEqualTo(search("AI 年:2024-").total());
        assertThat(years(refined)).contains(new FacetValue("2024-", refined.total(), true));
    }

    @Test
    default void eachYearIsCountedAsPickingItWouldFind() {
        SearchResult result = search("AI");
        assertThat(years(result)).isNotEmpty();
        for (FacetValue year : years(result)) {
            assertThat(view().search(request("AI", Sort.RELEVANCE)
                                    .with(Set.of(new Refinement(Dimension.YEAR, year.value()))))
                            .total())
                    .as(year.value())
                    .isEqualTo(year.count());
        }
    }

    @Test
    default void theNewestComesFirstAndPlansDoNotCount() {
        List<Integer> years = view().search(request("都市:ソウル,台北", Sort.NEWEST)).result().hits().stream()
                .map(hit -> newest(hit.entry()).orElse(0))
                .toList();
        assertThat(years).isSortedAccordingTo(Comparator.reverseOrder()).contains(0);
        assertThat(years.getFirst()).isPositive();
    }

    private static OptionalInt newest(Entry entry) {
        return entry.years().stream()
                .filter(stated -> stated.kind() != YearKind.PLAN)
                .mapToInt(StatedYear::year)
                .max();
    }

    private static List<FacetValue> years(SearchResult result) {
        return result.facets().stream()
                .filter(facet -> facet.dimension().equals(Dimension.YEAR))
                .flatMap(facet -> facet.values().stream())
                .toList();
    }
}
