package jirei.web.api;

import java.util.List;
import java.util.stream.Stream;
import jirei.casestudy.Theme;
import jirei.web.api.EntryJson.EntrySummary;
import jirei.web.compare.CityComparison;
import jirei.web.compare.CompareCell;
import jirei.web.compare.CompareSection;
import jirei.web.compare.CompareSection.CityCell;
import jirei.web.compare.CompareSection.CompareRow;
import jirei.web.url.CompareUrl;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/compare}: the rows of the comparison, with a cell for each city. */
public record CompareJson(List<String> cities, List<String> themes, String query, List<CompareSectionJson> sections) {

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
     * @param texts values, key points or titles of sources; the texts of entries are at the URLs of the entries
     * @param gap the reason why the cell is empty, in Japanese; null if it is not
     */
    record CompareCellJson(
            String city,
            List<String> texts,
            List<EntrySummary> entries,
            @Nullable String gap) {
        static CompareCellJson of(CityCell named) {
            String city = named.city();
            return switch (named.cell()) {
                case CompareCell.GapCell gap -> new CompareCellJson(city, List.of(), List.of(), gap.reason());
                case CompareCell.RatingCell cell ->
                    ofTexts(
                            city,
                            Stream.of(cell.rating().mark() + " " + cell.rating().label()));
                case CompareCell.TextsCell cell ->
                    ofTexts(city, cell.texts().stream().map(CompareCell::plainText));
                case CompareCell.PointsCell cell ->
                    ofTexts(city, cell.points().stream().map(point -> CompareCell.plainText(point.text())));
                case CompareCell.SourcesCell cell ->
                    ofTexts(city, cell.sources().stream().map(source -> CompareCell.plainText(source.title())));
                case CompareCell.ItemsCell cell ->
                    new CompareCellJson(
                            city,
                            List.of(),
                            cell.items().stream()
                                    .map(item -> EntrySummary.of(item.entry()))
                                    .toList(),
                            null);
            };
        }

        private static CompareCellJson ofTexts(String city, Stream<String> texts) {
            return new CompareCellJson(city, texts.toList(), List.of(), null);
        }
    }

    public static CompareJson of(CompareUrl url, CityComparison comparison) {
        return new CompareJson(
                comparison.cities().stream().map(city -> city.city().name()).toList(),
                comparison.themes().stream().map(Theme::label).toList(),
                url.q(),
                comparison.sections().stream().map(CompareSectionJson::of).toList());
    }
}
