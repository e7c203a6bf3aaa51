package jirei.lucene.suggest;

import java.util.Comparator;
import java.util.Optional;
import jirei.search.Suggestion.SuggestionKind;

/**
 * A candidate with a way in which it can be typed.
 *
 * @param shown the reading or alias, unless it is the text of the candidate itself
 */
record Completion(Candidate candidate, By by, Optional<String> shown) {
    /** The way in which a candidate is typed, the best first. */
    enum By {
        TEXT,
        READING,
        ALIAS,
        LATER_WORD
    }

    /** The order of suggestions: facet values before names and words, however they begin so. */
    static final Comparator<Completion> BEST_FIRST = Comparator.comparingInt(Completion::rank)
            .thenComparingInt(completion -> order(completion.candidate().kind()))
            .thenComparingInt(completion -> -completion.candidate().entries())
            .thenComparingInt(completion -> completion.candidate().text().length())
            .thenComparing(completion -> completion.candidate().text())
            .thenComparing(completion -> completion.candidate().kind())
            .thenComparing(completion -> completion.shown().isPresent())
            .thenComparing(completion -> completion.shown().orElse(""));

    /** Whether it is another name of a facet value, such as 米国 for アメリカ合衆国. */
    boolean isAliasOfValue() {
        return by == By.ALIAS && candidate.isValue();
    }

    private int rank() {
        boolean value = candidate.isValue();
        return switch (by) {
            case TEXT -> value ? 0 : 2;
            case READING -> value ? 1 : 3;
            case ALIAS -> value ? 4 : 6;
            case LATER_WORD -> 5;
        };
    }

    private static int order(SuggestionKind kind) {
        return switch (kind) {
            case CITY -> 0;
            case THEME -> 1;
            case COUNTRY, REGION -> 2;
            case AREA -> 3;
            case YEAR, RATING, ENTRY_KIND, ATTRIBUTE -> 4;
            case INITIATIVE, PLAN, ORGANIZATION, WORD -> 5;
        };
    }
}
