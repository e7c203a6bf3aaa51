package jirei.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jirei.lucene.execution.AnswerFinder;
import jirei.lucene.execution.BestOrder;
import jirei.lucene.schema.SortOrders;
import jirei.search.Sort;
import tools.jackson.databind.JsonNode;

/**
 * The best hits of a question among all that may answer it, from which follows what answers in part. The cluster passes
 * over whatever cannot be among them, so they take less than to score all that matches.
 *
 * @param hits the best first
 * @param lowest the score from which a partial match answers
 * @param isAll whether everything that scores so much is among them
 */
record BestHits(List<RankedHit> hits, float lowest, boolean isAll) {
    BestHits {
        hits = List.copyOf(hits);
    }

    /** A search for them. */
    static Map<String, Object> body(Map<String, Object> ranked) {
        Map<String, Object> body = new LinkedHashMap<>(ClusterSearcher.NOTHING_STORED);
        body.put("size", BestOrder.BEST);
        body.put("track_total_hits", false);
        body.put("sort", SortDsl.of(SortOrders.of(Sort.RELEVANCE)));
        body.put("query", ranked);
        return body;
    }

    /** The answer to that search. */
    static BestHits of(JsonNode answer) {
        List<RankedHit> hits = HitOrder.ranked(answer);
        float lowest = AnswerFinder.lowest(hits.isEmpty() ? 0 : hits.getFirst().score());
        return new BestHits(
                hits, lowest, hits.size() < BestOrder.BEST || hits.getLast().score() < lowest);
    }

    /** Those that have all words or a good share of the best score. */
    List<RankedHit> answering() {
        return hits.stream()
                .filter(hit -> hit.complete() || hit.score() >= lowest)
                .toList();
    }

    /** The ids of the documents of those that have a good share of the best score. */
    List<String> partial() {
        return hits.stream()
                .filter(hit -> hit.score() >= lowest)
                .map(RankedHit::document)
                .toList();
    }
}
