package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.casestudy.Dimension;
import jirei.search.FacetResult;
import jirei.search.FacetResult.FacetValue;
import jirei.search.Refinement;
import jirei.web.parts.FormField;
import jirei.web.search.YearsChart.YearBar;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;

/** The bars of years are as high as their counts, and the form has the range and the rest of the search. */
final class YearsChartTest {
    private static final SearchUrl ASKED = SearchUrl.HOME.asking("AI").with(new Refinement(Dimension.CITY, "ソウル"));

    private static YearsChart chart(SearchUrl url, FacetValue... values) {
        return YearsChart.of(new FacetResult(Dimension.YEAR, List.of(values)), url)
                .orElseThrow();
    }

    private static SearchUrl in(String years) {
        return ASKED.with(new Refinement(Dimension.YEAR, years));
    }

    private static FacetValue year(int year, int count) {
        return new FacetValue(String.valueOf(year), count, false);
    }

    @Test
    void aBarIsAsHighAsItsShareOfTheHighest() {
        YearsChart chart = chart(ASKED, year(2024, 1_200), year(2023, 600), year(2021, 1));
        assertThat(chart.first()).isEqualTo(2021);
        assertThat(chart.last()).isEqualTo(2024);
        assertThat(chart.most()).isEqualTo("1,200");
        assertThat(chart.bars()).extracting(YearBar::percent).containsExactly(3, 0, 50, 100);
        assertThat(chart.bars()).extracting(YearBar::count).containsExactly("1", "0", "600", "1,200");
        assertThat(chart.bars()).allMatch(YearBar::selected);
    }

    @Test
    void theSelectedRangeIsInTheFormAndItsBarsAreMarked() {
        FacetValue range = new FacetValue("2021-2022", 3, true);
        YearsChart chart = chart(in("2021-2022"), year(2024, 1), year(2022, 2), year(2021, 1), range);
        assertThat(chart.bars()).extracting(YearBar::selected).containsExactly(true, true, false, false);
        assertThat(chart.from()).isEqualTo("2021");
        assertThat(chart.to()).isEqualTo("2022");
    }

    @Test
    void anOpenRangeLeavesAFieldEmpty() {
        YearsChart chart = chart(in("2022-"), year(2024, 1), year(2021, 1), new FacetValue("2022-", 1, true));
        assertThat(chart.from()).isEqualTo("2022");
        assertThat(chart.to()).isEmpty();
    }

    @Test
    void severalRangesAreMarkedButNotInTheForm() {
        SearchUrl both = in("2021").with(new Refinement(Dimension.YEAR, "2024"));
        YearsChart chart = chart(both, new FacetValue("2024", 1, true), year(2022, 1), new FacetValue("2021", 1, true));
        assertThat(chart.bars()).extracting(YearBar::selected).containsExactly(true, false, false, true);
        assertThat(chart.from() + chart.to()).isEmpty();
    }

    @Test
    void theFormHasTheRestOfTheSearchAndItsView() {
        YearsChart chart = chart(in("2021-"), year(2024, 1), year(2021, 1));
        assertThat(chart.fields())
                .containsExactly(new FormField("q", "AI"), new FormField("city", "ソウル"), new FormField("view", "list"));
        assertThat(chart(SearchUrl.HOME, year(2024, 1), year(2021, 1)).fields())
                .containsExactly(new FormField("view", ResultView.MATRIX.parameter()));
    }

    @Test
    void fewerThanTwoYearsAreNoChart() {
        assertThat(YearsChart.of(new FacetResult(Dimension.YEAR, List.of(year(2024, 3))), ASKED))
                .isEmpty();
        assertThat(YearsChart.of(new FacetResult(Dimension.YEAR, List.of()), ASKED))
                .isEmpty();
    }
}
