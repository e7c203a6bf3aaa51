package jirei.opensearch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What was counted in the same request that found the best hits, so that no further one is needed for most pages.
 *
 * @param complete the answer that counts what has all words, with its facets; empty if nothing has
 * @param any how many have any of the words
 * @param inPart those among the best that answer and lack a word
 * @param furtherInPart what answers and lacks a word, where there is more of it than the best
 * @param weak the best that do not answer
 */
record FirstCounts(
        Optional<JsonNode> complete,
        int any,
        List<RankedHit> inPart,
        Optional<Map<String, Object>> furtherInPart,
        List<RankedHit> weak) {
    FirstCounts {
        inPart = List.copyOf(inPart);
        weak = List.copyOf(weak);
    }

    /** The same where not all that answers and lacks a word is among the best. */
    FirstCounts withFurther(Map<String, Object> inPart) {
        return new FirstCounts(complete, any, List.of(), Optional.of(inPart), weak);
    }
}
