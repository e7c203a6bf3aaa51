package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jirei.casestudy.Dimension;
import jirei.casestudy.Theme;
import jirei.search.Refinement;
import jirei.search.Spread;
import jirei.search.Spread.Share;
import jirei.web.search.SpreadView.Bar;
import jirei.web.search.SpreadView.SpreadGroup;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;

/** Bars show the counts after selecting their values; bars without a refinement are not links. */
final class SpreadViewTest {
    private static final SearchUrl ASKED = SearchUrl.HOME.asking("防犯");

    private static Share share(String city, Theme theme, int year, int count) {
        return new Share(Optional.of(city), Optional.of(theme), Optional.of(Year.of(year)), count);
    }

    private static SpreadView view(SearchUrl url, Share... shares) {
        return SpreadView.of(new Spread(List.of(shares)), url, false).orElseThrow();
    }

    private static Bar bar(SpreadView view, String label) {
        return view.groups().stream()
                .flatMap(group -> group.bars().stream())
                .filter(bar -> bar.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBarIsAsLongAsItsShareOfTheLongest() {
        SpreadView view = view(ASKED, share("ソウル", Theme.DATA_USE, 2026, 300), share("パリ", Theme.SMART_CITY, 2026, 1));
        assertThat(bar(view, "データ利活用").percent()).isEqualTo(100);
        assertThat(bar(view, "スマートシティ").percent()).isEqualTo(1);
        assertThat(bar(view, "官民共創").percent()).isZero();
        assertThat(bar(view, "官民共創").href()).isEmpty();
        assertThat(view.summary()).isEqualTo("分布: 2テーマ・2都市");
    }

    @Test
    void aPickedThemeLeavesTheOtherThemesAndOnlyItsCities() {
        SearchUrl url = ASKED.with(new Refinement(Dimension.THEME, Theme.DATA_USE.label()));
        SpreadView view = view(url, share("ソウル", Theme.DATA_USE, 2026, 3), share("パリ", Theme.SMART_CITY, 2026, 2));
        assertThat(bar(view, "スマートシティ").count()).isEqualTo("2");
        assertThat(view.summary()).isEqualTo("分布（ほかのテーマも）: 2テーマ・1都市");
        assertThat(bar(view, "データ利活用").selected()).isTrue();
        assertThat(bar(view, "データ利活用").href()).isEqualTo(ASKED.toString());
        assertThat(view.groups().get(1).bars()).extracting(Bar::label).containsExactly("ソウル");
    }

    @Test
    void theCitiesBehindTheTenthAreOneSumThatIsNotDrawn() {
        Share[] shares = IntStream.range(0, 31)
                .mapToObj(number -> share("市" + number, Theme.DATA_USE, 2026, 31 - number))
                .toArray(Share[]::new);
        SpreadGroup cities = view(ASKED, shares).groups().get(1);
        assertThat(cities.bars()).hasSize(11);
        Bar rest = cities.bars().getLast();
        assertThat(rest.label()).isEqualTo("ほか21都市");
        assertThat(rest.count()).isEqualTo("231");
        assertThat(rest.percent()).isZero();
        assertThat(rest.href()).isEmpty();
    }

    @Test
    void yearsAreShownWhereThereIsMoreThanOneAndAreNothingToPick() {
        assertThat(view(ASKED, share("ソウル", Theme.DATA_USE, 2026, 3)).groups()).hasSize(2);
        SpreadView view = view(ASKED, share("ソウル", Theme.DATA_USE, 2026, 3), share("パリ", Theme.DATA_USE, 2024, 1));
        assertThat(view.groups().getLast().bars()).extracting(Bar::label).containsExactly("2024年", "2026年");
        assertThat(view.groups().getLast().bars()).allMatch(bar -> bar.href().isEmpty());
    }

    @Test
    void nothingAskedOrOneHitIsNoSpread() {
        Spread one = new Spread(List.of(share("ソウル", Theme.DATA_USE, 2026, 1)));
        Spread two = new Spread(List.of(share("ソウル", Theme.DATA_USE, 2026, 2)));
        assertThat(SpreadView.of(one, ASKED, false)).isEmpty();
        assertThat(SpreadView.of(two, SearchUrl.HOME.as(ResultView.LIST), false))
                .isEmpty();
        assertThat(SpreadView.of(two, ASKED, false)).isPresent();
    }
}
