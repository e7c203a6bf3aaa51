package jirei.web.api;

import java.util.List;
import java.util.stream.Stream;
import jirei.search.MarkedEntry;
import jirei.web.api.EntryJson.EntrySummary;
import jirei.web.compare.CompareCell;
import jirei.web.compare.EntryComparison;
import jirei.web.compare.EntryComparisons;
import jirei.web.compare.FieldRow;
import jirei.web.url.EntryCompareUrl;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/compare} for entries: a row for each field, with a cell for each entry.
 *
 * @param entries in the order of the cells
 * @param unknown the ids in the address that no entry has
 */
record EntryCompareJson(List<EntryColumnJson> entries, List<String> unknown, String query, List<EntryRowJson> rows) {

    /** An entry with its city. */
    record EntryColumnJson(@Nullable String city, EntrySummary entry) {
        static EntryColumnJson of(MarkedEntry marked) {
            return new EntryColumnJson(
                    marked.entry().city().map(city -> city.name()).orElse(null), EntrySummary.of(marked.entry()));
        }
    }

    record EntryRowJson(String field, List<EntryCellJson> cells) {
        static EntryRowJson of(FieldRow row) {
            return new EntryRowJson(
                    row.field(), row.cells().stream().map(EntryCellJson::of).toList());
        }
    }

    /**
     * The value of an entry in a field.
     *
     * @param gap the reason why there is none, in Japanese; null if there is one
     */
    record EntryCellJson(List<String> texts, @Nullable String gap) {
        static EntryCellJson of(CompareCell cell) {
            return cell instanceof CompareCell.GapCell(String reason)
                    ? new EntryCellJson(List.of(), reason)
                    : new EntryCellJson(CompareJson.texts(cell).toList(), null);
        }
    }

    static EntryCompareJson of(EntryCompareUrl url, EntryComparison comparison) {
        return new EntryCompareJson(
                comparison.entries().stream().map(EntryColumnJson::of).toList(),
                EntryComparisons.unknown(
                        url,
                        comparison.entries().stream().map(MarkedEntry::entry).toList()),
                url.q(),
                Stream.concat(comparison.heads().stream(), comparison.rows().stream())
                        .map(EntryRowJson::of)
                        .toList());
    }
}
