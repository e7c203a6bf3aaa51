package jirei.lucene.suggest;

import java.util.List;
import jirei.search.Refinement;
import jirei.search.Suggestion.SuggestionKind;
import org.apache.lucene.index.Term;

/**
 * A text that may be suggested.
 *
 * @param text as it is shown and completed
 * @param values the facet values that it names; none for a name of entries and for a word
 * @param terms the terms of the index of which an entry has one; none for facet values
 * @param entries the number of entries in the whole index, for the order
 */
record Candidate(String text, SuggestionKind kind, List<Refinement> values, List<Term> terms, int entries) {
    Candidate {
        values = List.copyOf(values);
        terms = List.copyOf(terms);
    }

    /** Whether it names facet values. */
    boolean isValue() {
        return !values.isEmpty();
    }
}
