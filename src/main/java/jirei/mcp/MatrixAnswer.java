package jirei.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jirei.casestudy.Theme;
import jirei.search.Search;
import jirei.web.study.Matrix;
import jirei.web.study.StudyLookup;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * Cities by themes.
 *
 * @param total entries that match the query and the filters
 * @param coverage what was researched and what not; null where some entry matches
 * @param address of the matrix on the page
 */
record MatrixAnswer(
        String evidence,
        int total,
        List<CityRow> cities,
        @Nullable Coverage coverage,
        String address) {
    /** A city with a cell for each theme. */
    record CityRow(@Nullable String city, Map<String, RatedCount> themes) {}

    /**
     * A cell.
     *
     * @param rating {@code NOT_RESEARCHED} in place of one
     * @param entries that match
     */
    record RatedCount(String rating, int entries) {}

    static MatrixAnswer of(SearchUrl asked, Asking asking) {
        StudyLookup lookup = asking.lookup();
        SearchUrl search = lookup.named(asked).as(ResultView.MATRIX);
        Search found = asking.view().search(search.request(lookup.parse(search)));
        Matrix matrix = Matrix.of(found.spread(), lookup.latest(), search.refinements());
        boolean answered = found.isAnswered();
        return new MatrixAnswer(
                answered ? SearchAnswer.FOUND : SearchAnswer.NO_EVIDENCE,
                answered ? matrix.total() : 0,
                matrix.rows().stream().map(MatrixAnswer::row).toList(),
                answered ? null : Coverage.of(search, asking),
                asking.base().address(search.toString()));
    }

    private static CityRow row(Matrix.MatrixRow row) {
        return new CityRow(
                row.city().orElse(null),
                row.cells().stream()
                        .filter(cell -> cell.theme().isPresent())
                        .collect(Collectors.toMap(
                                cell -> cell.theme().map(Theme::label).orElseThrow(),
                                cell -> new RatedCount(
                                        cell.rating().map(Enum::name).orElse(Coverage.NOT_RESEARCHED), cell.count()),
                                (first, second) -> first,
                                LinkedHashMap::new)));
    }
}
