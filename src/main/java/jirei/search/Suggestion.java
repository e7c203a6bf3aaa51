package jirei.search;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.Attribute;

/**
 * A completion of a typed text.
 *
 * @param text the whole text with the completion, for the search box: {@code 高齢者 スマートシティ}
 * @param label the completion alone: {@code スマートシティ}
 * @param reading the alias or reading that matched, if it was not the text itself
 * @param values the facet values that the completion names; empty for names of entries and for words
 * @param rest the text that stays in the search box if the values are selected as refinements; empty if they cannot stand
 *     for the typed text, such as behind a minus
 * @param entries under the refinements of the request, the number of entries that picking the suggestion finds, behind a minus
 *     the number that it excludes; for a name the number of entries that bear it
 */
public record Suggestion(
        String text,
        String label,
        SuggestionKind kind,
        Optional<String> reading,
        List<Refinement> values,
        Optional<String> rest,
        int entries) {
    public Suggestion {
        values = List.copyOf(values);
        if (rest.isPresent() && values.isEmpty()) {
            throw new IllegalArgumentException("a filter without values: " + label);
        }
    }

    /** Whether picking it selects its values as refinements, with {@link #rest} as the text. */
    public boolean isFilter() {
        return rest.isPresent();
    }

    /** The label of its kind, in Japanese; of an attribute its own. */
    public String kindLabel() {
        return values.stream()
                .map(Refinement::dimension)
                .filter(Attribute.class::isInstance)
                .findFirst()
                .map(attribute -> attribute.label())
                .orElse(kind.label());
    }

    /** The kind of a suggestion. */
    public enum SuggestionKind {
        CITY("都市"),
        THEME("テーマ"),
        COUNTRY("国"),
        REGION("地域"),
        /** Several countries by one name: 北欧. */
        AREA("地域"),
        /** A year that entries state. */
        YEAR("年"),
        RATING("評価"),
        ENTRY_KIND("種別"),
        /** A value of an attribute. */
        ATTRIBUTE("項目の値"),
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
