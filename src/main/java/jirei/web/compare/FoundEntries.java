package jirei.web.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.EntryId;
import jirei.search.MarkedEntry;
import jirei.web.study.Gap;

/**
 * The entries of a comparison that its query finds; all where it has no query.
 *
 * @param ids empty without a query
 */
public record FoundEntries(Optional<Set<EntryId>> ids) {
    /** All entries, for a comparison without a query. */
    public static final FoundEntries ALL = new FoundEntries(Optional.empty());

    public FoundEntries {
        ids = ids.map(Set::copyOf);
    }

    /** Whether a query selects the entries. */
    public boolean isSelection() {
        return ids.isPresent();
    }

    /** Those of the entries that are found, in their order. */
    public List<MarkedEntry> among(List<MarkedEntry> entries) {
        return ids.map(found -> entries.stream()
                        .filter(marked -> found.contains(marked.entry().id()))
                        .toList())
                .orElse(entries);
    }

    /** The text of an empty cell: the query found nothing, or else there is nothing for the reason of the gap. */
    String inPlaceOf(String what, Gap gap) {
        return isSelection() && gap == Gap.UNWRITTEN ? "該当なし（0件）" : gap.inPlaceOf(what);
    }
}
