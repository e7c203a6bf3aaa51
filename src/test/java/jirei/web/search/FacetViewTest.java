package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.search.FacetResult;
import jirei.search.FacetResult.FacetValue;
import jirei.search.Refinement;
import jirei.web.search.FacetView.ValueView;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;

/** A facet shows the counts of the next click, and never hides selected values. */
final class FacetViewTest {
    /** A facet of this many cities, with these selected. */
    private static FacetView cities(int count, Integer... picked) {
        SearchUrl url = SearchUrl.HOME;
        for (int number : picked) {
            url = url.with(new Refinement(Dimension.CITY, "市" + number));
        }
        List<FacetValue> values = IntStream.range(0, count)
                .mapToObj(
                        i -> new FacetValue("市" + i, 1_000 - i, List.of(picked).contains(i)))
                .toList();
        return FacetView.of(new FacetResult(Dimension.CITY, values), url);
    }

    private static FacetView ratings(FacetValue... values) {
        return FacetView.of(new FacetResult(Dimension.RATING, List.of(values)), SearchUrl.HOME);
    }

    @Test
    void eightCitiesStandOpenAndTheOthersUnfold() {
        assertThat(cities(31).shown()).hasSize(8);
        assertThat(cities(31).more()).hasSize(23);
        assertThat(cities(8).more()).isEmpty();
    }

    @Test
    void oneMoreIsNotWorthAClick() {
        assertThat(cities(9).shown()).hasSize(9);
        assertThat(cities(9).more()).isEmpty();
        assertThat(cities(12, 10).more()).isEmpty();
    }

    @Test
    void aCityThatIsPickedNeverHides() {
        assertThat(cities(31, 20).shown()).hasSize(21).last().matches(ValueView::selected);
    }

    @Test
    void ratingsKeepTheirPlacesAndThoseWithoutHitsCannotBePicked() {
        FacetView ratings = ratings(new FacetValue("INFORMATION", 1_234, false));
        assertThat(ratings.shown()).extracting(ValueView::label).containsExactly("★ ベンチマーク", "○ 情報あり", "－ 情報なし");
        assertThat(ratings.shown()).extracting(ValueView::count).containsExactly("0", "1,234", "0");
        assertThat(ratings.shown()).extracting(ValueView::isLink).containsExactly(false, true, false);
        assertThat(ratings.offersAnything()).isTrue();
        assertThat(ratings().offersAnything()).isFalse();
    }

    @Test
    void aValueThatIsPickedLeadsBackThoughItGivesNothing() {
        FacetView facet = cities(3, 1);
        assertThat(facet.shown().get(1).href()).isEqualTo("/?view=list");
        assertThat(ratings(new FacetValue("NONE", 0, true)).shown().getLast().isLink())
                .isTrue();
    }

    @Test
    void idsAreUniqueOnThePage() {
        List<String> ids = Stream.concat(cities(31).shown().stream(), cities(31).more().stream())
                .map(ValueView::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("facet-city-[0-9a-f]+"));
    }
}
