package jirei.opensearch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.lucene.execution.SearchStep;
import jirei.lucene.translation.CompiledQuery;

/**
 * What one step of a search finds.
 *
 * @param counted matches what answers, with its score
 * @param condition matches the same, and scores nothing
 * @param complete how many match every word under the refinements
 * @param isAnything whether anything is found, whatever the refinements
 * @param best the best of what answers, whatever the refinements, by their first scores: so many as are ordered again, if
 *     there are so many; empty if they are not known
 * @param counts of these and the others, if they were asked for
 */
record FoundAnswers(
        SearchStep step,
        Map<String, Object> counted,
        Map<String, Object> condition,
        int complete,
        boolean isAnything,
        Optional<List<RankedHit>> best,
        Optional<FirstCounts> counts) {
    /** A step that finds nothing. */
    static FoundAnswers none(SearchStep step) {
        return new FoundAnswers(step, QueryDsl.none(), QueryDsl.none(), 0, false, Optional.empty(), Optional.empty());
    }

    /** What a query matches, of which no hit is known yet. */
    static FoundAnswers of(SearchStep step, Map<String, Object> counted, int complete) {
        return new FoundAnswers(step, counted, counted, complete, true, Optional.empty(), Optional.empty());
    }

    CompiledQuery question() {
        return step.question();
    }
}
