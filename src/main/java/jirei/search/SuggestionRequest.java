package jirei.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A request for completions of a typed text.
 *
 * @param refinements the selected facet values, within which suggestions are counted
 * @param exact the typed words that are searched without variants, synonyms and corrections
 * @param size the maximum number of suggestions, from 1
 */
public record SuggestionRequest(String typed, Set<Refinement> refinements, Set<String> exact, int size) {
    public SuggestionRequest {
        if (size < 1) {
            throw new IllegalArgumentException("size out of range: " + size);
        }
        refinements = Collections.unmodifiableSet(new LinkedHashSet<>(refinements));
        exact = Set.copyOf(exact);
    }

    /** A request without refinements. */
    public static SuggestionRequest of(String typed, int size) {
        return new SuggestionRequest(typed, Set.of(), Set.of(), size);
    }
}
