package jirei.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jirei.casestudy.Theme;
import jirei.web.api.EntryJson.EntrySummary;
import jirei.web.compare.CityComparison;
import jirei.web.compare.CompareCell;
import jirei.web.compare.CompareItem;
import jirei.web.compare.CompareSection;
import jirei.web.compare.CompareSection.CityCell;
import jirei.web.compare.CompareSection.CompareRow;
import jirei.web.parts.RatingView;
import jirei.web.url.CompareUrl;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/compare}: the rows of the comparison, with a cell for each city.
 *
 * @param found how many entries the query finds in each city; null without a query
 */
public record CompareJson(
        List<String> cities,
        List<String> themes,
        String query,
        @Nullable Map<String, Integer> found,
        List<CompareSectionJson> sections) {

    record CompareSectionJson(String heading, List<RowJson> rows) {
        static CompareSectionJson of(CompareSection section) {
            return new CompareSectionJson(
                    section.heading(), section.rows().stream().map(RowJson::of).toList());
        }
    }

    record RowJson(String field, List<CompareCellJson> cells) {
        static RowJson of(CompareRow row) {
            return new RowJson(
                    row.field(), row.cells().stream().map(CompareCellJson::of).toList());
        }
    }

    /**
     * The cell of a city.
     *
     * @param texts ratings, counts, values, key points or titles of sources; the texts of entries are at the URLs of the entries
     * @param gap the reason why the cell is empty, in Japanese; null if it is not
     */
    record CompareCellJson(
            String city,
            List<String> texts,
            List<EntrySummary> entries,
            @Nullable String gap) {
        static CompareCellJson of(CityCell named) {
            CompareCell cell = named.cell();
            return new CompareCellJson(
                    named.city(),
                    CompareJson.texts(cell).toList(),
                    items(cell).map(item -> EntrySummary.of(item.entry())).toList(),
                    cell instanceof CompareCell.GapCell(String reason) ? reason : null);
        }
    }

    /** The texts of a cell besides its entries. */
    static Stream<String> texts(CompareCell cell) {
        return switch (cell) {
            case CompareCell.GapCell gap -> Stream.empty();
            case CompareCell.ItemsCell items -> Stream.empty();
            case CompareCell.RatingCell rated -> Stream.of(rating(rated.rating()));
            case CompareCell.CountCell counted -> Stream.of(counted.text());
            case CompareCell.ThemeCell theme ->
                Stream.concat(
                        theme.rating().map(CompareJson::rating).stream(),
                        theme.counts().stream().flatMap(CompareJson::texts));
            case CompareCell.TextsCell texts -> texts.texts().stream().map(CompareCell::plainText);
            case CompareCell.PointsCell points ->
                points.points().stream().map(point -> CompareCell.plainText(point.text()));
            case CompareCell.SourcesCell sources ->
                sources.sources().stream().map(source -> CompareCell.plainText(source.title()));
        };
    }

    private static Stream<CompareItem> items(CompareCell cell) {
        return switch (cell) {
            case CompareCell.ItemsCell items -> items.items().stream();
            case CompareCell.ThemeCell theme -> theme.items().stream();
            case CompareCell.GapCell gap -> Stream.empty();
            case CompareCell.RatingCell rated -> Stream.empty();
            case CompareCell.CountCell counted -> Stream.empty();
            case CompareCell.TextsCell texts -> Stream.empty();
            case CompareCell.PointsCell points -> Stream.empty();
            case CompareCell.SourcesCell sources -> Stream.empty();
        };
    }

    private static String rating(RatingView rating) {
        return rating.mark() + " " + rating.label()
                + rating.subject().map(subject -> "（" + subject + "）").orElse("");
    }

    public static CompareJson of(CompareUrl url, CityComparison comparison) {
        return new CompareJson(
                comparison.cities().stream().map(city -> city.city().name()).toList(),
                comparison.themes().stream().map(Theme::label).toList(),
                url.q(),
                comparison.found().isSelection() ? found(comparison) : null,
                comparison.sections().stream().map(CompareSectionJson::of).toList());
    }

    private static Map<String, Integer> found(CityComparison comparison) {
        Map<String, Integer> found = new LinkedHashMap<>();
        comparison
                .cities()
                .forEach(city ->
                        found.put(city.city().name(), comparison.foundIn(city).size()));
        return found;
    }
}
