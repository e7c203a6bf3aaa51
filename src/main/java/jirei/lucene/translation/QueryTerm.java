package jirei.lucene.translation;

import java.util.List;
import java.util.function.Predicate;
import jirei.casestudy.Dimension;
import jirei.search.MatchType;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * A word of the query, or several adjacent words with one meaning, and the alternatives that it is found by.
 *
 * @param typed as it was typed
 * @param alternatives the surest first
 */
public record QueryTerm(String typed, List<TermAlternative> alternatives) {
    public QueryTerm {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether the word names a value of the dimension. */
    boolean names(Dimension dimension) {
        return alternatives.stream()
                .flatMap(alternative -> alternative.attribute().stream())
                .anyMatch(value -> value.dimension().equals(dimension));
    }

    /** Matches where the word counts as found. */
    Query full() {
        return anyOf(MatchType::isFull);
    }

    /** Matches where the word or a related word is found. */
    Query near() {
        return anyOf(type -> type != MatchType.PARTIAL);
    }

    /** Matches where any alternative is found. */
    Query any() {
        return anyOf(type -> true);
    }

    private Query anyOf(Predicate<MatchType> types) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.stream()
                .filter(alternative -> types.test(alternative.matchType()))
                .forEach(alternative -> any.add(alternative.query(), Occur.SHOULD));
        return any.build();
    }
}
