package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jirei.search.Sort;
import jirei.web.search.MatrixThemes.ThemeGroup;
import jirei.web.search.MatrixView.Head;
import jirei.web.search.MatrixView.MatrixCellView;
import jirei.web.search.MatrixView.MatrixRowView;
import org.junit.jupiter.api.Test;

/** The themes of a matrix list their cities, and count those without hits by the reason. */
final class MatrixThemesTest {
    private static final List<Head> COLUMNS = List.of(head("デジタル予算"), head("官民共創"), head("都市全体"));

    private static Head head(String name) {
        return new Head(name, List.of(name), "/" + name);
    }

    private static MatrixCellView cell(MatrixRating rating, int hits) {
        return new MatrixCellView(rating, hits, "", "");
    }

    private static MatrixRowView row(String city, MatrixCellView... cells) {
        return new MatrixRowView(head(city), List.of(cells), "");
    }

    private static MatrixThemes themes(Sort sort) {
        List<MatrixRowView> rows = List.of(
                row("ウィーン", cell(MatrixRating.INFORMATION, 1), cell(MatrixRating.NONE, 0), cell(MatrixRating.APART, 0)),
                row(
                        "ソウル",
                        cell(MatrixRating.INFORMATION, 4),
                        cell(MatrixRating.BENCHMARK, 0),
                        cell(MatrixRating.APART, 1)),
                row(
                        "パリ",
                        cell(MatrixRating.BENCHMARK, 2),
                        cell(MatrixRating.UNRESEARCHED, 0),
                        cell(MatrixRating.APART, 0)));
        return MatrixThemes.of(COLUMNS, rows, List.of("7", "0", "1"), sort);
    }

    private static List<String> cities(MatrixThemes themes) {
        return themes.groups().getFirst().cities().stream()
                .map(city -> city.city().words().getFirst())
                .toList();
    }

    @Test
    void aThemeHasItsCitiesInTheOrderOfTheTable() {
        assertThat(cities(themes(Sort.RELEVANCE))).containsExactly("ソウル", "パリ", "ウィーン");
        assertThat(cities(themes(Sort.RATING))).containsExactly("パリ", "ソウル", "ウィーン");
        assertThat(cities(themes(Sort.CITY))).containsExactly("ウィーン", "ソウル", "パリ");
    }

    @Test
    void themesWithoutHitsAreOneLine() {
        MatrixThemes themes = themes(Sort.RELEVANCE);
        assertThat(themes.groups()).extracting(ThemeGroup::count).containsExactly("7", "1");
        assertThat(themes.without()).isEqualTo("官民共創");
    }

    @Test
    void citiesWithoutHitsAreCountedByTheReason() {
        List<MatrixRowView> rows = List.of(
                row("甲", cell(MatrixRating.INFORMATION, 1)),
                row("乙", cell(MatrixRating.BENCHMARK, 0)),
                row("丙", cell(MatrixRating.NONE, 0)),
                row("丁", cell(MatrixRating.UNRESEARCHED, 0)),
                row("戊", cell(MatrixRating.UNRESEARCHED, 0)));
        MatrixThemes themes = MatrixThemes.of(COLUMNS.subList(0, 1), rows, List.of("1"), Sort.RELEVANCE);
        assertThat(themes.groups().getFirst().rest()).isEqualTo("該当なし 1都市・情報なし 1都市・未調査 2都市");
    }

    @Test
    void manyCitiesAreFolded() {
        List<MatrixRowView> rows = IntStream.range(0, 21)
                .mapToObj(number -> row("市" + number, cell(MatrixRating.INFORMATION, 1)))
                .toList();
        List<Head> one = COLUMNS.subList(0, 1);
        assertThat(MatrixThemes.of(one, rows, List.of("21"), Sort.CITY).open()).isFalse();
        assertThat(MatrixThemes.of(one, rows.subList(1, 21), List.of("20"), Sort.CITY)
                        .open())
                .isTrue();
    }

    @Test
    void aTableOfFewColumnsNeedsNoList() {
        assertThat(MatrixThemes.isUsed(3)).isFalse();
        assertThat(MatrixThemes.isUsed(12)).isTrue();
    }
}
