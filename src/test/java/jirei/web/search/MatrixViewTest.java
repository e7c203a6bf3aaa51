package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Dossier;
import jirei.casestudy.Provenance;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.Theme;
import jirei.search.Refinement;
import jirei.search.Sort;
import jirei.search.Spread;
import jirei.search.Spread.Share;
import jirei.web.parts.Link;
import jirei.web.search.MatrixView.MatrixCellView;
import jirei.web.search.MatrixView.MatrixRowView;
import jirei.web.study.Matrix;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;

/** The matrix distinguishes not researched, researched without a finding, and no hits. */
final class MatrixViewTest {
    private static final List<Dossier> DOSSIERS = List.of(
            dossier("ウィーン", Region.EUROPE, Map.of(Theme.CO_CREATION, Rating.BENCHMARK, Theme.DATA_USE, Rating.NONE)),
            dossier("オスロ", Region.EUROPE, Map.of(Theme.CO_CREATION, Rating.BENCHMARK)),
            dossier("ソウル", Region.ASIA, Map.of(Theme.DATA_USE, Rating.BENCHMARK, Theme.SMART_CITY, Rating.NONE)),
            dossier("パリ", Region.EUROPE, Map.of(Theme.DATA_USE, Rating.INFORMATION)));

    private static final Spread SPREAD = new Spread(List.of(
            share("パリ", Theme.DATA_USE, 1200),
            share("ソウル", Theme.DATA_USE, 2),
            share("オスロ", Theme.CO_CREATION, 2),
            share("ソウル", 1),
            new Share(Optional.empty(), Optional.of(Theme.DATA_USE), Optional.empty(), 5)));

    private static Dossier dossier(String name, Region region, Map<Theme, Rating> ratings) {
        City city = new City(name, Optional.empty(), Optional.of(region), Optional.empty());
        return new Dossier(Provenance.of(name + ".md", name), Optional.of(city), ratings, 0);
    }

    private static Share share(String city, Theme theme, int count) {
        return new Share(Optional.of(city), Optional.of(theme), Optional.empty(), count);
    }

    private static Share share(String city, int count) {
        return new Share(Optional.of(city), Optional.empty(), Optional.empty(), count);
    }

    private static MatrixView view(SearchUrl url) {
        return MatrixView.of(Matrix.of(SPREAD, DOSSIERS, url.refinements()), url);
    }

    private static SearchUrl picking(Dimension dimension, String value) {
        return SearchUrl.HOME.with(new Refinement(dimension, value)).as(ResultView.MATRIX);
    }

    private static MatrixRowView row(MatrixView view, String city) {
        return view.rows().stream()
                .filter(row -> row.head().words().equals(List.of(city)))
                .findFirst()
                .orElseThrow();
    }

    private static MatrixCellView cell(String city, Theme theme) {
        return row(view(SearchUrl.HOME), city).cells().get(column(theme));
    }

    private static int column(Theme theme) {
        return List.of(Theme.values()).indexOf(theme);
    }

    private static List<String> cities(MatrixView view) {
        return view.rows().stream()
                .map(row -> String.join("", row.head().words()))
                .toList();
    }

    @Test
    void notResearchedRatedAsNothingAndNotHitAreThreeThings() {
        MatrixCellView notResearched = cell("ソウル", Theme.CO_CREATION);
        assertThat(notResearched.rating()).isEqualTo(MatrixRating.UNRESEARCHED);
        assertThat(notResearched.rating().seen()).isEqualTo("未調査");
        MatrixCellView nothing = cell("ソウル", Theme.SMART_CITY);
        assertThat(nothing.rating().seen()).isEqualTo("－");
        assertThat(nothing.rating().unseen()).isEqualTo("情報なし");
        MatrixCellView notHit = cell("ウィーン", Theme.CO_CREATION);
        assertThat(notHit.rating().seen()).isEqualTo("★");
        assertThat(notHit.count()).isEqualTo("0");
        assertThat(List.of(notResearched, nothing, notHit))
                .allMatch(cell -> cell.href().isEmpty());
        assertThat(List.of(notResearched, nothing, notHit))
                .extracting(MatrixCellView::style)
                .containsExactly("u z", "n z", "b z");
    }

    @Test
    void aCellIsNamedByItsHeadsItsRatingAndItsCount() {
        MatrixView view = view(SearchUrl.HOME);
        assertThat(row(view, "パリ").cells().get(1).names()).isEqualTo("r0 c1 ki n1200");
        assertThat(row(view, "パリ").head().id()).isEqualTo("r0");
        assertThat(view.columns().get(1).id()).isEqualTo("c1");
        assertThat(MatrixRating.INFORMATION.id()).isEqualTo("ki");
        assertThat(view.counts()).containsExactly(1, 2, 5, 1200);
    }

    @Test
    void aCellLeadsToItsHitsAndTheHeadsToTheirs() {
        MatrixView view =
                view(picking(Dimension.RATING, "BENCHMARK").asking("防犯").sorted(Sort.CITY));
        assertThat(row(view, "ソウル").cells().get(1).href()).isEqualTo("/?q=防犯&rating=BENCHMARK&city=ソウル&theme=データ利活用");
        assertThat(row(view, "ソウル").head().href()).isEqualTo("/?q=防犯&rating=BENCHMARK&city=ソウル");
        assertThat(view.columns().get(1).href()).isEqualTo("/?q=防犯&rating=BENCHMARK&theme=データ利活用");
    }

    @Test
    void whatHasNoThemeOrNoCityIsCountedButNothingToPick() {
        MatrixView view = view(SearchUrl.HOME);
        assertThat(view.columns().getLast().isLink()).isFalse();
        MatrixCellView whole = row(view, "ソウル").cells().getLast();
        assertThat(whole.count()).isEqualTo("1");
        assertThat(whole.rating()).isEqualTo(MatrixRating.APART);
        MatrixRowView apart = view.rows().getLast();
        assertThat(apart.head().words()).containsExactly("都市を限らない資料");
        assertThat(apart.total()).isEqualTo("5");
        assertThat(apart.cells()).allMatch(cell -> cell.href().isEmpty() && cell.rating() == MatrixRating.APART);
        assertThat(view.cities()).isEqualTo(4);
    }

    @Test
    void totalsAddUp() {
        MatrixView view = view(SearchUrl.HOME);
        assertThat(view.total()).isEqualTo("1,210");
        assertThat(view.totals().get(column(Theme.DATA_USE))).isEqualTo("1,207");
        assertThat(view.totals().getLast()).isEqualTo("1");
        assertThat(row(view, "ソウル").total()).isEqualTo("3");
    }

    @Test
    void theMostHitsComeFirstAndThenTheOrderOfTheDossiers() {
        assertThat(cities(view(SearchUrl.HOME))).containsExactly("パリ", "ソウル", "オスロ", "ウィーン", "都市を限らない資料");
    }

    @Test
    void theMostBenchmarksComeFirstThenTheMostInformation() {
        assertThat(cities(view(SearchUrl.HOME.sorted(Sort.RATING))))
                .containsExactly("ウィーン", "オスロ", "ソウル", "パリ", "都市を限らない資料");
    }

    @Test
    void namesComeInTheOrderOfTheDossiers() {
        for (Sort sort : List.of(Sort.CITY, Sort.PAGE)) {
            MatrixView view = view(SearchUrl.HOME.as(ResultView.MATRIX).sorted(sort));
            assertThat(cities(view)).containsExactly("ウィーン", "オスロ", "ソウル", "パリ", "都市を限らない資料");
            assertThat(view.sorts())
                    .filteredOn(Link::current)
                    .extracting(Link::label)
                    .containsExactly("都市順");
        }
    }

    @Test
    void pickedCitiesRegionsAndThemesAreAllThereIs() {
        assertThat(cities(view(picking(Dimension.CITY, "ソウル")))).containsExactly("ソウル");
        MatrixView themes = view(picking(Dimension.THEME, Theme.DATA_USE.label()));
        assertThat(themes.columns()).hasSize(1);
        assertThat(themes.total()).isEqualTo("1,207");
        Matrix region = Matrix.of(
                new Spread(List.of(share("パリ", Theme.DATA_USE, 1))),
                DOSSIERS,
                picking(Dimension.REGION, Region.EUROPE.label()).refinements());
        assertThat(region.sorted(Sort.CITY).rows())
                .extracting(row -> row.city().orElseThrow())
                .containsExactly("ウィーン", "オスロ", "パリ");
    }

    @Test
    void citiesWithoutAnyHitAreFoldedWhereTheyAreTheMost() {
        SearchUrl url = SearchUrl.HOME.asking("防犯").as(ResultView.MATRIX);
        Spread one = new Spread(List.of(share("ソウル", Theme.DATA_USE, 3)));
        MatrixView view = MatrixView.of(Matrix.of(one, DOSSIERS, url.refinements()), url);
        assertThat(cities(view)).containsExactly("ソウル");
        assertThat(view.folded())
                .extracting(row -> row.head().words().getFirst())
                .containsExactly("ウィーン", "オスロ", "パリ");
        assertThat(view.total()).isEqualTo("3");
        assertThat(view(url).folded()).isEmpty();
        assertThat(MatrixView.of(Matrix.of(one, DOSSIERS, Set.of()), SearchUrl.HOME)
                        .folded())
                .isEmpty();
    }

    @Test
    void theSortsKeepTheMatrix() {
        assertThat(view(SearchUrl.HOME).sorts())
                .extracting(link -> URLDecoder.decode(link.href(), StandardCharsets.UTF_8))
                .containsExactly("/", "/?sort=rating&view=matrix", "/?sort=city&view=matrix");
    }

    @Test
    void thePiecesOfAThemeAreItsName() {
        for (Theme theme : Theme.values()) {
            assertThat(String.join("", ThemeWords.of(theme))).isEqualTo(theme.label());
            assertThat(ThemeWords.of(theme.label())).isEqualTo(ThemeWords.of(theme));
            // A particle does not stand on a line of its own.
            assertThat(ThemeWords.of(theme)).allSatisfy(word -> assertThat(word).hasSizeGreaterThan(1));
        }
    }
}
