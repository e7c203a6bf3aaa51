package jirei.lucene.translation;

import java.util.List;
import java.util.function.Predicate;
import jirei.casestudy.Dimension;
import jirei.search.MatchType;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * A word of the query, or several in a row that have a meaning together, and every way to find it.
 *
 * @param typed as it was typed
 * @param traces the surest first
 */
public record QueryTerm(String typed, List<TermAlternative> traces) {
    public QueryTerm {
        traces = List.copyOf(traces);
    }

    /** Whether the word names a value of the dimension. */
    boolean names(Dimension dimension) {
        return traces.stream()
                .flatMap(trace -> trace.attribute().stream())
                .anyMatch(value -> value.dimension().equals(dimension));
    }

    /** Finds where the word counts as found. */
    Query full() {
        return anyOf(MatchType::isFull);
    }

    /** Finds where the word or a related one is found. */
    Query near() {
        return anyOf(way -> way != MatchType.PARTIAL);
    }

    /** Finds where there is any trace of the word. */
    Query any() {
        return anyOf(way -> true);
    }

    private Query anyOf(Predicate<MatchType> ways) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        traces.stream().filter(trace -> ways.test(trace.way())).forEach(trace -> any.add(trace.query(), Occur.SHOULD));
        return any.build();
    }
}
