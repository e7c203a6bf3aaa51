package jirei.lucene.translation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jirei.casestudy.Dimension;
import jirei.search.MatchType;
import jirei.search.Offer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * A word of the query, or several adjacent words with one meaning, with its alternatives.
 *
 * @param typed as typed
 * @param alternatives the most certain first
 * @param rarity the inverse document frequency of the word as typed; 0 for a phrase or pattern
 */
public record QueryTerm(String typed, List<TermAlternative> alternatives, float rarity) {
    public QueryTerm {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether the word names a place. */
    boolean namesPlace() {
        return place().isPresent();
    }

    /** The place that the word names, if it names one; a city before a country or region of the same name. */
    Optional<Offer> place() {
        List<Offer> places = alternatives.stream()
                .flatMap(alternative -> alternative.named().stream())
                .filter(Offer::isPlace)
                .toList();
        return places.stream()
                .filter(place -> place.dimension().equals(Dimension.CITY))
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    /** Whether no entry of the index has the word, in any spelling or by a synonym. */
    public boolean isLacking(TermStatistics index) {
        return !index.match(full());
    }

    /** Matches if the word is found. */
    Query full() {
        return anyOf(MatchType::isFull);
    }

    /**
     * Matches if the word is found in any spelling, or as the place or value that is called so; its synonyms do not
     * count, and no theme of which it is one word: without AI is not without new technology.
     */
    Query asWritten() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.stream()
                .filter(this::isWritten)
                .forEach(alternative -> any.add(alternative.query(), Occur.SHOULD));
        return any.build();
    }

    private boolean isWritten(TermAlternative alternative) {
        return switch (alternative.matchType()) {
            case AS_TYPED, VARIANT -> true;
            case ATTRIBUTE ->
                alternative.named().stream()
                        .anyMatch(named -> named.isPlace() || named.label().equals(typed));
            case SYNONYM, CORRECTED, RELATED, PARTIAL, MEANING -> false;
        };
    }

    /** Matches if the word or a related word is found. */
    Query near() {
        return anyOf(type -> type != MatchType.PARTIAL);
    }

    /** Matches if any alternative is found. */
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
