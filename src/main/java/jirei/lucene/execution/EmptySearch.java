package jirei.lucene.execution;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.EntryId;
import jirei.search.MarkedEntry;
import jirei.search.Relaxation;
import jirei.search.Search;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;

/** A search in an index without entries. */
public record EmptySearch(SearchRequest request) implements Search {
    @Override
    public SearchResult result() {
        return new SearchResult(
                0,
                0,
                0,
                Relaxation.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                FacetCounter.nothing(request.refinements()),
                List.of(),
                false);
    }

    @Override
    public int total() {
        return 0;
    }

    @Override
    public int complete() {
        return 0;
    }

    @Override
    public Relaxation relaxation() {
        return Relaxation.NONE;
    }

    @Override
    public boolean timedOut() {
        return false;
    }

    @Override
    public List<EntryId> ids(int most) {
        return List.of();
    }

    @Override
    public List<EntryId> weakIds(int most) {
        return List.of();
    }

    @Override
    public Spread spread() {
        return Spread.NOTHING;
    }

    @Override
    public List<MarkedEntry> marked(List<EntryId> ids) {
        return List.of();
    }
}
