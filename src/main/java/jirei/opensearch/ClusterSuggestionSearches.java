package jirei.opensearch;

import java.io.IOException;
import java.util.Set;
import jirei.casestudy.EntryId;
import jirei.lucene.analysis.Language;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.suggest.Searches;
import jirei.query.QueryParser;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.Refinement;
import jirei.search.SearchRequest;
import jirei.search.Sort;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** The searches that suggestions need, each as the page would run it. What answers is matched in the index of words. */
record ClusterSuggestionSearches(ClusterSearcher searcher, Language language, Set<String> exact) implements Searches {
    @Override
    public Query answering(String text) throws IOException {
        Term id = DocumentQueries.withId(new EntryId("-"));
        return new TermInSetQuery(
                id.field(),
                execution(text, Set.of()).answering().stream()
                        .map(BytesRef::new)
                        .toList());
    }

    @Override
    public int count(String text, Set<Refinement> refinements) throws IOException {
        ClusterExecution execution = execution(text, refinements);
        return execution.isAnswered() ? execution.total() : 0;
    }

    private ClusterExecution execution(String text, Set<Refinement> refinements) {
        SearchRequest request = new SearchRequest(
                QueryParser.parse(text).query(), refinements, exact, Sort.RELEVANCE, PageNumber.FIRST, new PageSize(1));
        return new ClusterExecution(request, searcher, language);
    }
}
