package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import jirei.lucene.execution.BestOrder;
import jirei.lucene.matching.FewScores;
import jirei.lucene.matching.SearchTimeout;
import jirei.lucene.meaning.QueryMeaning;
import jirei.lucene.schema.SortOrders;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import tools.jackson.databind.JsonNode;

/** Orders the best hits of a cluster again, by what only they are scored for: the index of words has all that this needs. */
final class HitOrder {
    private final BestOrder order;
    private final ClusterState state;

    HitOrder(BestOrder order, ClusterState state) {
        this.order = order;
        this.state = state;
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
        boolean isFull = answered.step().isFull();
        List<RankedHit> hits = answered.step().ranksByWords()
                ? top.stream().map(hit -> hit.with(isFull && hit.complete())).toList()
                : top.stream().map(hit -> hit.with(true)).toList();
        List<RankedHit> best = hits.subList(0, Math.min(BestOrder.BEST, hits.size()));
        if (best.size() < 2 || !order.isByRelevance()) {
            return hits;
        }
        List<RankedHit> ordered = new ArrayList<>(again(answered, best));
        ordered.addAll(hits.subList(best.size(), hits.size()));
        return ordered;
    }

    private List<RankedHit> again(FoundAnswers answered, List<RankedHit> best) throws IOException {
        Map<String, Integer> documents =
                state.documents(best.stream().map(RankedHit::id).toList());
        FixedBitSet few = new FixedBitSet(Math.max(1, state.words().reader().maxDoc()));
        for (RankedHit hit : best) {
            few.set(document(documents, hit));
        }
        FewScores more = new FewScores(state.words().searcher(), few, SearchTimeout.start());
        for (Query query : answered.question().best()) {
            more.add(query);
        }
        List<RankedHit> ordered = new ArrayList<>();
        for (RankedHit hit : best) {
            ordered.add(hit.with(hit.score() + more.of(document(documents, hit))));
        }
        ordered.sort(Comparator.comparingDouble((RankedHit hit) -> -hit.score()));
        Optional<QueryMeaning> meaning = order.meaningOf(answered.question());
        return meaning.isPresent() ? rescored(ordered, documents, meaning.get()) : ordered;
    }

    private static int document(Map<String, Integer> documents, RankedHit hit) {
        return Optional.ofNullable(documents.get(hit.id()))
                .orElseThrow(() -> new IllegalStateException("no words of the entry " + hit.id()));
    }

    private static List<RankedHit> rescored(List<RankedHit> best, Map<String, Integer> documents, QueryMeaning meaning)
            throws IOException {
        Map<Integer, RankedHit> byDocument = new HashMap<>();
        List<ScoreDoc> hits = new ArrayList<>();
        for (RankedHit hit : best) {
            int document = document(documents, hit);
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
