package jirei.web.api;

import java.util.List;
import jirei.casestudy.EntryId;
import jirei.search.Search;

/**
 * The answer of {@code /api/search/ids}: the ids of the matching entries, by which a saved search finds new ones.
 *
 * @param total the number of matching entries
 * @param ids their ids in the order of the search, at most {@value #MOST}
 * @param timedOut whether the search was ended at its time limit, so that there may be more
 */
public record HitIds(int total, List<String> ids, boolean timedOut) {
    /** The most ids in an answer. */
    public static final int MOST = 1_000;

    public HitIds {
        ids = List.copyOf(ids);
    }

    /** The entries that match, whatever page the search asks for. */
    public static HitIds of(Search search) {
        int total = search.total();
        List<String> ids = search.ids(MOST).stream().map(EntryId::value).toList();
        return new HitIds(total, ids, search.timedOut());
    }
}
