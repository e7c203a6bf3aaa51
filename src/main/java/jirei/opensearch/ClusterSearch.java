package jirei.opensearch;

import java.util.List;
import jirei.casestudy.EntryId;
import jirei.search.MarkedEntry;
import jirei.search.Relaxation;
import jirei.search.Search;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;

/** A search in an open view. */
final class ClusterSearch implements Search {
    private final ClusterView view;
    private final ClusterExecution execution;

    /** Translates the query. */
    ClusterSearch(ClusterView view, SearchRequest request) {
        this.view = view;
        this.execution = view.read(searcher -> new ClusterExecution(request, searcher, view.language()));
    }

    @Override
    public SearchResult result() {
        return view.read(searcher -> execution.result());
    }

    @Override
    public int total() {
        return view.read(searcher -> execution.total());
    }

    @Override
    public int complete() {
        return view.read(searcher -> execution.complete());
    }

    @Override
    public Relaxation relaxation() {
        return view.read(searcher -> execution.relaxation());
    }

    @Override
    public boolean timedOut() {
        return execution.timedOut();
    }

    @Override
    public List<EntryId> ids(int most) {
        return view.read(searcher -> execution.ids(most));
    }

    @Override
    public List<EntryId> weakIds(int most) {
        return view.read(searcher -> execution.weakIds(most));
    }

    @Override
    public Spread spread() {
        return view.read(searcher -> execution.spread());
    }

    @Override
    public List<MarkedEntry> marked(List<EntryId> ids) {
        return view.read(searcher -> execution.marked(ids));
    }
}
