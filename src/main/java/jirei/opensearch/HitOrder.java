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
import tools.jackson.databind.node.MissingNode;

/** Orders the best hits of a cluster again, by what only they are scored for. */
final class HitOrder {
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
                    isComplete(hit)));
        }
        return hits;
    }

    private static boolean isComplete(JsonNode hit) {
        return hit.path("matched_queries").valueStream().findAny().isPresent();
    }

    /** The best hits in their last order. */
    List<RankedHit> ordered(FoundAnswers answered, List<RankedHit> top) throws IOException {
        List<RankedHit> best = top.subList(0, Math.min(BestOrder.BEST, top.size()));
        if (best.isEmpty()) {
            return top;
        }
        JsonNode more =
                parts(answered, best).isEmpty() ? MissingNode.getInstance() : cluster.search(more(answered, best));
        List<RankedHit> ordered = new ArrayList<>(ordered(answered, best, more));
        ordered.addAll(top.subList(best.size(), top.size()));
        return ordered;
    }

    /** The search for what only the best hits are scored for, and for which of them have all words. */
    Map<String, Object> more(FoundAnswers answered, List<RankedHit> best) {
        List<Object> parts = parts(answered, best);
        Map<String, Object> body = new LinkedHashMap<>(ClusterSearcher.NOTHING_STORED);
        body.put("docvalue_fields", List.of(FieldNames.DOCUMENT));
        body.put("size", parts.isEmpty() ? 0 : best.size());
        body.put("track_total_hits", false);
        body.put(
                "query", Dsl.also(Dsl.ids(best.stream().map(RankedHit::document).toList()), parts));
        return body;
    }

    private List<Object> parts(FoundAnswers answered, List<RankedHit> best) {
        SearchStep step = answered.step();
        List<Object> parts = new ArrayList<>();
        if (best.size() > 1 && order.isByRelevance()) {
            step.question().best().forEach(query -> parts.add(QueryDsl.of(query)));
        }
        if (step.ranksByWords() && answered.isAnything() && step.isFull()) {
            parts.add(Dsl.named(Dsl.COMPLETE, QueryDsl.of(step.condition()), 0));
        }
        return parts;
    }

    /** The best hits in their last order, with the answer to that search. */
    List<RankedHit> ordered(FoundAnswers answered, List<RankedHit> best, JsonNode more) throws IOException {
        List<RankedHit> ordered = withMore(answered, best, more);
        if (best.size() < 2 || !order.isByRelevance()) {
            return ordered;
        }
        ordered.sort(Comparator.comparingDouble((RankedHit hit) -> -hit.score()));
        Optional<QueryMeaning> meaning = order.meaningOf(answered.question());
        return meaning.isPresent() ? rescored(ordered, meaning.get()) : ordered;
    }

    private static List<RankedHit> withMore(FoundAnswers answered, List<RankedHit> best, JsonNode more) {
        Map<String, JsonNode> answers = new HashMap<>();
        more.at("/hits/hits").forEach(hit -> answers.put(ClusterSearcher.document(hit), hit));
        List<RankedHit> hits = new ArrayList<>();
        for (RankedHit hit : best) {
            Optional<JsonNode> answer = Optional.ofNullable(answers.get(hit.document()));
            float score = hit.score()
                    + answer.map(known -> known.path("_score").floatValue(0)).orElse(0f);
            boolean complete = !answered.step().ranksByWords()
                    || answer.filter(HitOrder::isComplete).isPresent();
            hits.add(new RankedHit(hit.document(), hit.id(), score, complete));
        }
        return hits;
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
