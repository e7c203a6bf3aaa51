package jirei.search;

import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.casestudy.StudyDimension;

/**
 * A match of one word of the query in an entry.
 *
 * @param typed the word of the query as typed
 * @param matched the matched text of the entry
 * @param part where in the entry it matched
 * @param matchType how it matched
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
        REGION("地域"),
        COUNTRY("国"),
        /** A column of a table or a value of a sidecar. */
        ATTRIBUTE("属性");

        private final String label;

        MatchedPart(String label) {
            this.label = label;
        }

        /** The part that holds the values of a dimension. */
        public static MatchedPart of(Dimension dimension) {
            return switch (dimension) {
                case StudyDimension known -> valueOf(known.name());
                case Attribute attribute -> ATTRIBUTE;
            };
        }

        /** The label on the page, in Japanese. */
        public String label() {
            return label;
        }
    }
}
