package jirei.search;

import java.util.List;

/**
 * What else was looked for where a word was typed. {@link SearchRequest#exact()} switches it off.
 *
 * @param typed the word, or the words in a row, as typed
 * @param forms the nearest first; never empty
 */
public record Expansion(String typed, List<ExpandedForm> forms) {
    public Expansion {
        forms = List.copyOf(forms);
    }

    /**
     * One other form.
     *
     * @param weight against 1 for what was typed, more than 0
     */
    public record ExpandedForm(String text, MatchType matchType, float weight) {}
}
