package jirei.search;

/**
 * Why an entry was found: one word of the query and what stands for it in the entry.
 *
 * @param typed the word of the query, as it was typed
 * @param matched what was found, in the wording of the entry
 */
public record WordMatch(String typed, String matched, MatchedPart part, MatchType matchType) {
    /** Where in an entry a word was found. */
    public enum MatchedPart {
        TITLE("題名"),
        BODY("本文"),
        CITY("都市"),
        THEME("テーマ"),
        RATING("評価"),
        KIND("種別"),
        REGION("地域");

        private final String label;

        MatchedPart(String label) {
            this.label = label;
        }

        /** The part in Japanese, as the page names it. */
        public String label() {
            return label;
        }
    }
}
