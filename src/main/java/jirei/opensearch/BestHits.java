package jirei.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jirei.lucene.execution.AnswerFinder;
import jirei.lucene.execution.BestOrder;
import jirei.lucene.schema.SortOrders;
import jirei.lucene.translation.CompiledQuery;
import jirei.search.Sort;
import org.apache.lucene.search.Query;
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
    /** So many are asked for: those that are ordered again, and as many if a page of ordinary size has others before them. */
    private static final int ASKED = BestOrder.BEST + 20;

    BestHits {
        hits = List.copyOf(hits);
    }

    /**
     * A search for them. What nearly everything meets that scores is looked at last, in the hits: otherwise the cluster
     * would look at it in each entry that has a word, and pass over less.
     */
    static Map<String, Object> body(Query condition, CompiledQuery question) {
        boolean isWide = question.filters().isEmpty()
                && question.exclusions().isEmpty()
                && (condition.equals(question.any()) || condition.equals(question.near()));
        if (!isWide) {
            return body(Dsl.scoring(condition, question));
        }
        Map<String, Object> body = body(Dsl.scoring(question));
        body.put(ClusterSearcher.AFTERWARDS, QueryDsl.matching(condition));
        return body;
    }

    /** A search for the best of what is ranked. */
    static Map<String, Object> body(Map<String, Object> ranked) {
        Map<String, Object> body = new LinkedHashMap<>(ClusterSearcher.NOTHING_STORED);
        body.put("size", ASKED);
        body.put("track_total_hits", false);
        body.put("sort", SortDsl.of(SortOrders.of(Sort.RELEVANCE)));
        body.put("query", ranked);
        return body;
    }

    /** The answer to that search. */
    static BestHits of(JsonNode answer) {
        List<RankedHit> hits = HitOrder.ranked(answer);
        float lowest = AnswerFinder.lowest(hits.isEmpty() ? 0 : hits.getFirst().score());
        return new BestHits(hits, lowest, hits.size() < ASKED || hits.getLast().score() < lowest);
    }

    /** Those that have all words or a good share of the best score. */
    List<RankedHit> answering() {
        return hits.stream()
                .filter(hit -> hit.complete() || hit.score() >= lowest)
                .toList();
    }

    /** Those that lack a word and have a good share of the best score. */
    List<RankedHit> inPart() {
        return hits.stream()
                .filter(hit -> !hit.complete() && hit.score() >= lowest)
                .toList();
    }

    /** Those that lack a word and score less. */
    List<RankedHit> weak() {
        return hits.stream()
                .filter(hit -> !hit.complete() && hit.score() < lowest)
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
