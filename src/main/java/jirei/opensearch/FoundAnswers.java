package jirei.opensearch;

import java.util.Map;
import jirei.lucene.execution.SearchStep;
import jirei.lucene.translation.CompiledQuery;

/**
 * What one step of a search finds.
 *
 * @param counted matches what answers, with its score
 * @param complete how many match every word under the refinements
 * @param isAnything whether anything is found, whatever the refinements
 */
record FoundAnswers(SearchStep step, Map<String, Object> counted, int complete, boolean isAnything) {
    CompiledQuery question() {
        return step.question();
    }
}
