package jirei.search;

import java.util.Optional;

/**
 * A completion of a typed prefix.
 *
 * @param text the text for the search box
 * @param reading the alias or reading that matched, if it was not the text itself
 * @param entries the number of entries with it
 */
public record Suggestion(String text, SuggestionKind kind, Optional<String> reading, int entries) {
    /** The kind of a suggestion. */
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

        /** The label on the page, in Japanese. */
        public String label() {
            return label;
        }
    }
}
