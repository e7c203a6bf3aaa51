package jirei.corpus.tables;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.NameReading;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.corpus.tables.RowProblems.Fault;

/**
 * What a row of a table, or a record of a collection, says of a case.
 *
 * @param key the id that the row gives itself
 * @param attributes the values of its facets
 * @param readings of the title and of other names
 */
record RecordValues(
        Optional<String> key,
        String title,
        List<String> paragraphs,
        Optional<City> city,
        Optional<Theme> theme,
        Optional<Rating> rating,
        List<Source> sources,
        Optional<YearMonth> month,
        List<Fact> facts,
        Map<String, List<String>> attributes,
        List<NameReading> readings) {
    /** The values of the row; empty for a row without any. Faults are added to the problems. */
    static Optional<RecordValues> of(TableRow row, Columns columns, Consumer<Fault> faults) {
        return new RecordParser(row, columns, faults).read();
    }

    Content content(String original) {
        return new Content(paragraphs, List.of(), facts, sources, original, readings);
    }
}
