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
            CompareCell cell = named.cell();
            Stream<String> texts = Stream.of(
                            cell.rating().map(rating -> rating.mark() + " " + rating.label()).stream(),
                            cell.texts().stream().map(CompareCell::words),
                            cell.points().stream().map(point -> CompareCell.words(point.text())),
                            cell.sources().stream().map(source -> CompareCell.words(source.title())))
                    .flatMap(parts -> parts);
            return new CompareCellJson(
                    named.city(),
                    texts.toList(),
                    cell.items().stream()
                            .map(item -> EntrySummary.of(item.entry()))
                            .toList(),
                    cell.gap().orElse(null));
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
