package jirei.web.api;

import java.util.List;
import jirei.casestudy.EntryId;
import jirei.search.Search;

/**
 * The answer of {@code /api/search/ids}: which entries match, by which one knows later what is new.
 *
 * @param total how many entries match
 * @param ids the names of those entries in the order of the search, the first {@value #MOST} where there are more
 */
public record HitIds(int total, List<String> ids) {
    /** More are not named: whoever has so many hits cannot look through what is new among them. */
    public static final int MOST = 1_000;

    public HitIds {
        ids = List.copyOf(ids);
    }

    /** The entries that match, whatever page the search asks for. */
    public static HitIds of(Search search) {
        return new HitIds(
                search.total(), search.ids(MOST).stream().map(EntryId::value).toList());
    }
}
