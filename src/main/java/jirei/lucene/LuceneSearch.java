package jirei.lucene;

import java.util.List;
import jirei.casestudy.EntryId;
import jirei.lucene.execution.SearchExecution;
import jirei.search.MarkedEntry;
import jirei.search.Relaxation;
import jirei.search.Search;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;

/** A search in an open view. */
final class LuceneSearch implements Search {
    private final LuceneIndexView view;
    private final SearchExecution execution;

    /** Translates the query. */
    LuceneSearch(LuceneIndexView view, SearchRequest request) {
        this.view = view;
        this.execution = view.read(snapshot -> new SearchExecution(request, snapshot, view.language()));
    }

    @Override
    public SearchResult result() {
        return view.read(snapshot -> execution.result());
    }

    @Override
    public int total() {
        return view.read(snapshot -> execution.total());
    }

    @Override
    public int complete() {
        return view.read(snapshot -> execution.complete());
    }

    @Override
    public Relaxation relaxation() {
        return view.read(snapshot -> execution.relaxation());
    }

    @Override
    public boolean timedOut() {
        return execution.timedOut();
    }

    @Override
    public List<EntryId> ids(int most) {
        return view.read(snapshot -> execution.ids(most));
    }

    @Override
    public List<EntryId> weakIds(int most) {
        return view.read(snapshot -> execution.weakIds(most));
    }

    @Override
    public Spread spread() {
        return view.read(snapshot -> execution.spread());
    }

    @Override
    public List<MarkedEntry> marked(List<EntryId> ids) {
        return view.read(snapshot -> execution.marked(ids));
    }
}
