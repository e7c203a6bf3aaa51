package jirei.eval;

import java.util.Set;

/**
 * The search quality for questions from the desk of a metropolitan official: everyday government terms, places by other
 * names, exclusions, ratings and sentences with two ideas.
 *
 * <p>The questions were written before the texts were read, so they have words that no text has.
 */
final class OfficeRelevanceTest extends RelevanceTest {
    @Override
    String folder() {
        return "office";
    }

    @Override
    Set<String> classes() {
        return Set.of("terms", "places", "exclusions", "ratings", "two-ideas", "typos", "romaji", "no-answer");
    }

    @Override
    double minimum() {
        return 0.85;
    }

    @Override
    double minimumOfAClass() {
        return 0.65;
    }
}
