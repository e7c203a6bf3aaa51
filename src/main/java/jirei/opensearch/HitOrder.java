package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import jirei.lucene.execution.BestOrder;
import jirei.lucene.execution.SearchStep;
import jirei.lucene.meaning.QueryMeaning;
import jirei.lucene.schema.SortOrders;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import tools.jackson.databind.JsonNode;

/** Orders the best hits of a cluster again, by what only they are scored for. */
final class HitOrder {
    private static final String COMPLETE = "complete";

    private final BestOrder order;
    private final ClusterSearcher cluster;

    HitOrder(BestOrder order, ClusterSearcher cluster) {
        this.order = order;
        this.cluster = cluster;
    }

    /** The hits of an answer, in its order. */
    static List<RankedHit> ranked(JsonNode answer) {
        List<RankedHit> hits = new ArrayList<>();
        for (JsonNode hit : answer.at("/hits/hits")) {
            hits.add(new RankedHit(
                    ClusterSearcher.document(hit),
                    hit.path("fields").path(ClusterSearcher.ID).path(0).asString(),
                    hit.path("_score").floatValue(0),
                    false));
        }
        return hits;
    }

    /** The best hits in their last order. */
    List<RankedHit> ordered(FoundAnswers answered, List<RankedHit> top) throws IOException {
        List<RankedHit> best = top.subList(0, Math.min(BestOrder.BEST, top.size()));
        if (best.isEmpty()) {
            return top;
        }
        List<RankedHit> ordered = more(answered, best);
        if (top.size() > 1 && order.isByRelevance()) {
            ordered.sort(Comparator.comparingDouble((RankedHit hit) -> -hit.score()));
            Optional<QueryMeaning> meaning = order.meaningOf(answered.question());
            if (meaning.isPresent()) {
                ordered = rescored(ordered, meaning.get());
            }
        }
        ordered.addAll(top.subList(best.size(), top.size()));
        return ordered;
    }

    /** The best hits with the scores that only they get, and whether they have all words. */
    private List<RankedHit> more(FoundAnswers answered, List<RankedHit> best) {
        SearchStep step = answered.step();
        boolean again = best.size() > 1 && order.isByRelevance();
        List<Object> parts = new ArrayList<>();
        if (again) {
            step.question().best().forEach(query -> parts.add(QueryDsl.of(query)));
        }
        boolean mayBeComplete = step.ranksByWords() && answered.isAnything() && step.isFull();
        if (mayBeComplete) {
            parts.add(Map.of(
                    "constant_score", Map.of("filter", QueryDsl.of(step.condition()), "boost", 0, "_name", COMPLETE)));
        }
        Map<String, JsonNode> answers = new HashMap<>();
        if (!parts.isEmpty()) {
            List<String> ids = best.stream().map(RankedHit::document).toList();
            Map<String, Object> body = new LinkedHashMap<>(ClusterSearcher.NOTHING_STORED);
            body.put("docvalue_fields", List.of(FieldNames.DOCUMENT));
            body.put("size", best.size());
            body.put("track_total_hits", false);
            body.put(
                    "query",
                    Map.of(
                            "bool",
                            Map.of(
                                    "filter",
                                    Map.of("ids", Map.of("values", ids)),
                                    "should",
                                    parts,
                                    "minimum_should_match",
                                    0)));
            cluster.search(body).at("/hits/hits").forEach(hit -> answers.put(ClusterSearcher.document(hit), hit));
        }
        List<RankedHit> more = new ArrayList<>();
        for (RankedHit hit : best) {
            Optional<JsonNode> answer = Optional.ofNullable(answers.get(hit.document()));
            float score = hit.score()
                    + answer.map(known -> known.path("_score").floatValue(0)).orElse(0f);
            boolean complete = !step.ranksByWords()
                    || answer.filter(known -> known.path("matched_queries")
                                    .valueStream()
                                    .findAny()
                                    .isPresent())
                            .isPresent();
            more.add(new RankedHit(hit.document(), hit.id(), score, complete));
        }
        return more;
    }

    private List<RankedHit> rescored(List<RankedHit> best, QueryMeaning meaning) throws IOException {
        Map<String, Integer> documents =
                cluster.state().documents(best.stream().map(RankedHit::id).toList());
        Map<Integer, RankedHit> byDocument = new HashMap<>();
        List<ScoreDoc> hits = new ArrayList<>();
        for (RankedHit hit : best) {
            int document = Optional.ofNullable(documents.get(hit.id()))
                    .orElseThrow(() -> new IllegalStateException("no words of the entry " + hit.id()));
            byDocument.put(document, hit);
            hits.add(new FieldDoc(document, hit.score(), new Object[] {hit.score()}));
        }
        IntPredicate complete = document -> Optional.ofNullable(byDocument.get(document))
                .filter(RankedHit::complete)
                .isPresent();
        List<RankedHit> rescored = new ArrayList<>();
        for (ScoreDoc hit : meaning.rescored(hits, complete)) {
            Optional.ofNullable(byDocument.get(hit.doc))
                    .ifPresent(known -> rescored.add(known.with(SortOrders.score(hit))));
        }
        return rescored;
    }
}
