package jirei.lucene.translation;

import java.util.Optional;
import jirei.search.MatchType;
import jirei.search.Offer;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * One of the forms by which a word of the query is found.
 *
 * @param typed the part of the query that it replaces: the word, or the sequence of words that contains it
 * @param form the searched text, for display
 * @param named the values that the word names, of which an entry must have one; empty for a text
 * @param query matches it in any field, boosted by its weight
 * @param weight 1 for the word as typed, less for others; above 1 for attributes; 0 if it does not rank
 */
public record TermAlternative(
        String typed, MatchType matchType, String form, Optional<Offer> named, Query query, float weight) {
    /** The word as typed. */
    static TermAlternative asTyped(String typed, Query query) {
        return new TermAlternative(typed, MatchType.AS_TYPED, typed, Optional.empty(), query, 1);
    }

    /** Another text for the word. */
    static TermAlternative of(String typed, MatchType matchType, String form, Query query, float weight) {
        return new TermAlternative(typed, matchType, form, Optional.empty(), new BoostQuery(query, weight), weight);
    }

    /** Values that the word names. */
    static TermAlternative of(String typed, Offer named, float weight) {
        Query query = named.values().size() == 1
                ? Attributes.having(named.values().getFirst())
                : Attributes.havingAny(named.values());
        return new TermAlternative(
                typed, MatchType.ATTRIBUTE, named.label(), Optional.of(named), new BoostQuery(query, weight), weight);
    }

    /** Whether it counts only if no other alternative of the word is found. */
    public boolean isLoose() {
        return matchType == MatchType.PARTIAL || (matchType == MatchType.VARIANT && form.equals(typed));
    }
}
