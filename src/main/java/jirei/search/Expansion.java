package jirei.search;

import java.util.List;

/**
 * The alternative forms that were searched for a typed word. {@link SearchRequest#exact()} switches them off.
 *
 * @param typed the word, or a run of words, as typed
 * @param forms by falling weight; never empty
 */
public record Expansion(String typed, List<ExpandedForm> forms) {
    public Expansion {
        forms = List.copyOf(forms);
    }

    /**
     * An alternative form.
     *
     * @param matchType the relation to the typed word
     * @param weight its weight in scoring, above 0, where the typed word has 1
     */
    public record ExpandedForm(String text, MatchType matchType, float weight) {}
}
