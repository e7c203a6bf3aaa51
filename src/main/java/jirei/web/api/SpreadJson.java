package jirei.web.api;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.query.ParsedQuery;
import jirei.search.Relaxation;
import jirei.search.Search;
import jirei.search.Spread;
import jirei.search.Spread.Share;
import jirei.web.http.Json;
import jirei.web.study.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/spread}: the matrix and the years of a search. The components are the JSON properties, in
 * this order.
 *
 * @param total the number of matching entries: the sum of all cells, and of all years
 * @param cells by city, in the requested order
 * @param timedOut whether the search was ended at its time limit, so that there may be more
 */
public record SpreadJson(
        String query,
        int total,
        Relaxation relaxation,
        List<SpreadCellJson> cells,
        List<YearJson> years,
        List<String> notes,
        boolean timedOut) {

    /**
     * The cell of a city and a theme.
     *
     * @param city null for research that is not about one city
     * @param theme null for entries on the whole city
     * @param rating the name of the rating; null where the theme was not researched, and where city or theme is null
     * @param count 0 where nothing matches
     */
    public record SpreadCellJson(
            @Nullable String city,
            @Nullable String theme,
            @Nullable String rating,
            int count) {}

    /** A year of research; null where the date is not known. */
    public record YearJson(@Nullable Integer year, int count) {}

    /** The answer for a search. */
    public static SpreadJson of(ParsedQuery query, Search search, Matrix matrix, Spread within) {
        return new SpreadJson(
                query.text(),
                matrix.total(),
                search.relaxation(),
                matrix.rows().stream()
                        .flatMap(row -> row.cells().stream().map(cell -> cell(row, cell)))
                        .toList(),
                within.by(Share::year).entrySet().stream()
                        .map(year ->
                                new YearJson(year.getKey().map(Year::getValue).orElse(null), year.getValue()))
                        .sorted(Comparator.comparing(YearJson::year, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                query.notes(),
                search.timedOut());
    }

    private static SpreadCellJson cell(Matrix.MatrixRow row, Matrix.MatrixCell cell) {
        return new SpreadCellJson(
                row.city().orElse(null),
                cell.theme().map(Theme::label).orElse(null),
                cell.rating().map(Rating::name).orElse(null),
                cell.count());
    }

    /** The answer as JSON text. */
    public String toJson() {
        return Json.write(this);
    }
}
