package jirei.lucene.translation;

import java.util.Optional;
import jirei.search.MatchType;
import jirei.search.Refinement;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * One way in which a word of the query may be found.
 *
 * @param typed what of the query it stands for: the word, or the row of words that it is part of
 * @param form what is looked for, as one reads it
 * @param attribute the value that is looked for, where it is no text
 * @param query finds it in any field, weighted against the word as typed
 * @param weight against 1 for what was typed; 0 where the ranking does without it
 */
public record TermAlternative(
        String typed, MatchType way, String form, Optional<Refinement> attribute, Query query, float weight) {
    /** The word itself. */
    static TermAlternative asTyped(String typed, Query query) {
        return new TermAlternative(typed, MatchType.AS_TYPED, typed, Optional.empty(), query, 1);
    }

    /** Another text in place of the word. */
    static TermAlternative of(String typed, MatchType way, String form, Query query, float weight) {
        return new TermAlternative(typed, way, form, Optional.empty(), new BoostQuery(query, weight), weight);
    }

    /** A value that the word names. */
    static TermAlternative of(String typed, Refinement value, float weight) {
        return new TermAlternative(
                typed,
                MatchType.ATTRIBUTE,
                value.dimension().labelOf(value.value()),
                Optional.of(value),
                new BoostQuery(Attributes.having(value), weight),
                weight);
    }

    /** Whether it finds nothing better than what other traces of the word find, if they find anything. */
    public boolean isLoose() {
        return way == MatchType.PARTIAL || (way == MatchType.VARIANT && form.equals(typed));
    }
}
