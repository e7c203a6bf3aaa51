package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        return FacetView.of(new FacetResult(Dimension.CITY, values), url, FacetStudy.NONE);
    }

    private static FacetView ratings(FacetValue... values) {
        return FacetView.of(new FacetResult(Dimension.RATING, List.of(values)), SearchUrl.HOME, FacetStudy.NONE);
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
    void ratingsWithoutHitsFoldIntoOneLine() {
        FacetView ratings = ratings(new FacetValue("INFORMATION", 1_234, false));
        assertThat(ratings.shown()).extracting(ValueView::label).containsExactly("○ 情報あり");
        assertThat(ratings.shown()).extracting(ValueView::count).containsExactly("1,234");
        assertThat(ratings.shown()).extracting(ValueView::isLink).containsExactly(true);
        assertThat(ratings.none()).containsExactly("★ ベンチマーク", "－ 情報なし");
        assertThat(ratings.noneInWords()).isEqualTo("該当なしの選択肢 2");
        assertThat(ratings.offersAnything()).isTrue();
        assertThat(ratings().offersAnything()).isFalse();
    }

    @Test
    void aThemeWithoutResearchDiffersFromOneWithoutHits() {
        FacetStudy study = new FacetStudy(Map.of(), Map.of(), Set.of("デジタル予算"));
        List<FacetValue> values = List.of(new FacetValue("デジタルデバイド", 3, false));
        FacetView themes = FacetView.of(new FacetResult(Dimension.THEME, values), SearchUrl.HOME, study);
        assertThat(themes.unresearched()).containsExactly("デジタル予算");
        assertThat(themes.none()).hasSize(9).doesNotContain("デジタル予算", "デジタルデバイド");
        assertThat(themes.noneInWords()).isEqualTo("該当なしの選択肢 9・未調査の選択肢 1");
    }

    @Test
    void citiesInTheFoldComeByRegionAndReading() {
        Map<String, Integer> places =
                IntStream.range(0, 31).boxed().collect(Collectors.toMap(number -> "市" + number, number -> 30 - number));
        FacetStudy study = new FacetStudy(places, Map.of("市30", "アジア"), Set.of());
        List<FacetValue> values = IntStream.range(0, 31)
                .mapToObj(number -> new FacetValue("市" + number, 1_000 - number, false))
                .toList();
        FacetView cities = FacetView.of(new FacetResult(Dimension.CITY, values), SearchUrl.HOME, study);
        assertThat(cities.isTyped()).isTrue();
        assertThat(cities.more())
                .extracting(ValueView::label)
                .startsWith("市30", "市29")
                .endsWith("市8");
        assertThat(cities.more()).extracting(ValueView::group).startsWith("アジア", "そのほか");
    }

    @Test
    void yearsAreAChartAndTheirCountsAreInTheFold() {
        SearchUrl url = SearchUrl.HOME.with(new Refinement(Dimension.YEAR, "2021-2022"));
        List<FacetValue> values = List.of(
                new FacetValue("2024", 3, false),
                new FacetValue("2022", 2, false),
                new FacetValue("2021-2022", 2, true));
        FacetView years = FacetView.of(new FacetResult(Dimension.YEAR, values), url, FacetStudy.NONE);
        assertThat(years.years()).isPresent();
        assertThat(years.shown()).extracting(ValueView::label).containsExactly("2021～2022年");
        assertThat(years.more()).extracting(ValueView::label).containsExactly("2024年", "2022年");
        assertThat(years.moreInWords()).isEqualTo("年ごとの件数を表示");
    }

    @Test
    void oneYearIsNoChart() {
        List<FacetValue> values = List.of(new FacetValue("2024", 3, false));
        FacetView years = FacetView.of(new FacetResult(Dimension.YEAR, values), SearchUrl.HOME, FacetStudy.NONE);
        assertThat(years.years()).isEmpty();
        assertThat(years.shown()).hasSize(1);
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
