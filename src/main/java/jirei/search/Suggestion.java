package jirei.search;

import java.util.Optional;

/**
 * A completion of what is being typed.
 *
 * @param text what the search box will hold when it is taken
 * @param reading what it was found by, where that is not its text: an alias or a reading
 * @param entries how many entries it stands for
 */
public record Suggestion(String text, SuggestionKind kind, Optional<String> reading, int entries) {
    /** What is suggested. */
    public enum SuggestionKind {
        CITY("都市"),
        THEME("テーマ"),
        INITIATIVE("事例"),
        PLAN("計画・戦略"),
        ORGANIZATION("組織"),
        WORD("語");

        private final String label;

        SuggestionKind(String label) {
            this.label = label;
        }

        /** The kind in Japanese, as the page names it. */
        public String label() {
            return label;
        }
    }
}
