package jirei.web.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.query.ParsedQuery;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.SearchResult;
import jirei.web.parts.Link;
import jirei.web.parts.SimilarView;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/**
 * What follows a few hits.
 *
 * @param lifted the searches without one of the filters, each with its number of hits
 * @param first the first hit
 * @param similar entries similar to the first hit; none where the query excludes some, which might be among them
 */
public record FewHits(List<Link> lifted, Entry first, List<SimilarView> similar) {
    /** More hits fill a screen. */
    private static final int MOST = 3;

    private static final int SIMILAR = 5;

    public FewHits {
        lifted = List.copyOf(lifted);
        similar = List.copyOf(similar);
    }

    /** For the hits of this search; empty where they are many or none, and beside a matrix. */
    static Optional<FewHits> of(IndexView view, SearchUrl url, ParsedQuery query, SearchResult result) {
        boolean few = result.total() > 0 && result.total() <= MOST && url.page().equals(PageNumber.FIRST);
        if (!few || result.hits().isEmpty() || url.view() == ResultView.MATRIX) {
            return Optional.empty();
        }
        Set<EntryId> shown = result.hits().stream().map(hit -> hit.entry().id()).collect(Collectors.toSet());
        Entry first = result.hits().getFirst().entry();
        List<Hit> similar = query.query().excludes() ? List.of() : view.similar(first.id(), SIMILAR + shown.size());
        return Optional.of(new FewHits(
                new NoResultSearches(view).withoutOneFilter(url, query, result.total()),
                first,
                similar.stream()
                        .filter(hit -> !shown.contains(hit.entry().id()))
                        .limit(SIMILAR)
                        .map(hit -> SimilarView.of(hit, url))
                        .toList()));
    }
}
