package jirei.lucene;

import java.io.IOException;
import java.util.Set;
import jirei.lucene.analysis.Language;
import jirei.lucene.execution.SearchExecution;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.suggest.Searches;
import jirei.query.QueryParser;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.Refinement;
import jirei.search.SearchRequest;
import jirei.search.Sort;
import org.apache.lucene.search.Query;

/** The searches that suggestions need, each as the page would run it. */
record SuggestionSearches(Snapshot snapshot, Language language, Set<String> exact) implements Searches {
    @Override
    public Query answering(String text) throws IOException {
        return execution(text, Set.of()).answering();
    }

    @Override
    public int count(String text, Set<Refinement> refinements) throws IOException {
        SearchExecution execution = execution(text, refinements);
        return execution.complete() > 0 && execution.relaxation().isFull() ? execution.total() : 0;
    }

    private SearchExecution execution(String text, Set<Refinement> refinements) {
        SearchRequest request = new SearchRequest(
                QueryParser.parse(text).query(), refinements, exact, Sort.RELEVANCE, PageNumber.FIRST, new PageSize(1));
        return new SearchExecution(request, snapshot, language);
    }
}
