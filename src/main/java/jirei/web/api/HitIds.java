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

    /** The entries that match, whatever page the request asks for. */
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
