package jirei.web;

import java.util.List;
import java.util.stream.Stream;
import jirei.casestudy.Theme;
import jirei.web.CompareSection.CityCell;
import jirei.web.CompareSection.Row;
import jirei.web.EntryJson.EntrySummary;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/compare}: the rows of the page, with a cell for each city. */
record CompareJson(List<String> cities, List<String> themes, String query, List<SectionJson> sections) {

    record SectionJson(String heading, List<RowJson> rows) {
        static SectionJson of(CompareSection section) {
            return new SectionJson(
                    section.heading(), section.rows().stream().map(RowJson::of).toList());
        }
    }

    record RowJson(String field, List<CellJson> cells) {
        static RowJson of(Row row) {
            return new RowJson(
                    row.field(), row.cells().stream().map(CellJson::of).toList());
        }
    }

    /**
     * What a city has in a field.
     *
     * @param texts values, points or titles of sources; the texts of entries stand at their own addresses
     * @param gap why there is nothing, in Japanese; null where there is something
     */
    record CellJson(
            String city,
            List<String> texts,
            List<EntrySummary> entries,
            @Nullable String gap) {
        static CellJson of(CityCell named) {
            CompareCell cell = named.cell();
            Stream<String> texts = Stream.of(
                            cell.rating().map(rating -> rating.mark() + " " + rating.label()).stream(),
                            cell.texts().stream().map(CompareCell::words),
                            cell.points().stream().map(point -> CompareCell.words(point.text())),
                            cell.sources().stream().map(source -> CompareCell.words(source.title())))
                    .flatMap(parts -> parts);
            return new CellJson(
                    named.city(),
                    texts.toList(),
                    cell.items().stream()
                            .map(item -> EntrySummary.of(item.entry()))
                            .toList(),
                    cell.gap().orElse(null));
        }
    }

    static CompareJson of(CompareUrl url, Comparison comparison) {
        return new CompareJson(
                comparison.cities().stream().map(city -> city.city().name()).toList(),
                comparison.themes().stream().map(Theme::label).toList(),
                url.q(),
                comparison.sections().stream().map(SectionJson::of).toList());
    }
}
