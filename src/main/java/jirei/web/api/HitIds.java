package jirei.web.api;

import java.util.ArrayList;
import java.util.List;
import jirei.search.Hit;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;

/**
 * The answer of {@code /api/search/ids}: the ids of the matching entries, by which a saved search finds new ones.
 *
 * @param total the number of matching entries
 * @param ids their ids in the order of the search, at most {@value #MOST}
 */
public record HitIds(int total, List<String> ids) {
    /** The most ids in an answer. */
    public static final int MOST = 1_000;

    public HitIds {
        ids = List.copyOf(ids);
    }

    /** The ids of all matching entries, whatever page is requested. */
    public static HitIds of(SearchEngine engine, SearchRequest request) {
        List<String> ids = new ArrayList<>();
        int total;
        int page = 1;
        do {
            SearchResult result = engine.search(page(request, page++));
            total = result.total();
            result.hits().stream()
                    .filter(Hit::counted)
                    .map(hit -> hit.entry().id().value())
                    .forEach(ids::add);
        } while (page <= MOST / PageSize.LARGEST && ids.size() == (page - 1) * PageSize.LARGEST);
        return new HitIds(total, ids);
    }

    private static SearchRequest page(SearchRequest request, int number) {
        return new SearchRequest(
                request.query(),
                request.refinements(),
                request.exact(),
                request.sort(),
                new PageNumber(number),
                new PageSize(PageSize.LARGEST));
    }
}
