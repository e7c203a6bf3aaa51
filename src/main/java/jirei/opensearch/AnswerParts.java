package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.lucene.execution.BestOrder;
import jirei.lucene.schema.SortOrders;
import jirei.lucene.snapshot.FacetCounts;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.translation.CompiledQuery;
import jirei.search.FacetResult;
import jirei.search.SearchRequest;
import org.apache.lucene.util.FixedBitSet;
import tools.jackson.databind.JsonNode;

/** Finds the hits of both parts of an answer and counts them: what answers, and what matches weakly. For one thread. */
final class AnswerParts {
    /** Not the name of a dimension. */
    private static final String ANY = " any word";

    private final SearchRequest request;
    private final ClusterSearcher cluster;
    private final BestOrder order;
    private final FacetDsl facets;
    private final List<Map<String, Object>> refinements;
    private final HitOrder hitOrder;
    private boolean timedOut;

    AnswerParts(
            SearchRequest request,
            ClusterSearcher cluster,
            BestOrder order,
            FacetDsl facets,
            List<Map<String, Object>> refinements) {
        this.request = request;
        this.cluster = cluster;
        this.order = order;
        this.facets = facets;
        this.refinements = List.copyOf(refinements);
        this.hitOrder = new HitOrder(order, cluster.state());
    }

    /** Some hits in order, before they are read. */
    record Top(int total, List<RankedHit> hits, List<FacetResult> facets) {}

    /** What answers, and what matches any word and does not answer. */
    record BothParts(Top answering, Top weak) {}

    /** Whether a node gave up before it had seen everything. */
    boolean timedOut() {
        return timedOut;
    }

    private void note(List<JsonNode> answers) {
        answers.forEach(answer -> timedOut |= answer.path("timed_out").asBoolean());
    }

    /** The best of what answers: those before {@code to} are known, and usually more. */
    Top answering(FoundAnswers answered, int to) throws IOException {
        return answering(answered, cluster.search(answeringBody(answered, to)));
    }

    private Map<String, Object> answeringBody(FoundAnswers answered, int to) {
        Map<String, Object> body = hits(answered.counted(), to);
        body.put("post_filter", Dsl.all(refinements));
        body.put("aggs", facets.aggregations());
        return body;
    }

    private Top answering(FoundAnswers answered, JsonNode answer) throws IOException {
        note(List.of(answer));
        return new Top(
                ClusterSearcher.total(answer),
                hitOrder.ordered(answered, HitOrder.ranked(answer)),
                facets.results(answer));
    }

    /** Both parts of an answer, as far as the page of the request needs them. */
    BothParts of(FoundAnswers answered) throws IOException {
        int to = request.offset() + request.size().value();
        Map<String, Object> body = answeringBody(answered, to);
        if (!answered.step().ranksByWords()) {
            return new BothParts(answering(answered, cluster.search(body)), new Top(0, List.of(), List.of()));
        }
        Optional<BothParts> known = known(answered, to);
        if (known.isPresent()) {
            return known.get();
        }
        Map<String, Object> any = Dsl.all(
                Dsl.and(refinements, QueryDsl.matching(answered.question().any())));
        body.put("aggs", withAny(facets.aggregations(), any));
        List<JsonNode> answers = cluster.search(List.of(body, Dsl.counting(any)));
        note(answers);
        JsonNode first = answers.getFirst();
        Top answering = answering(answered, first);
        int others = ClusterSearcher.total(answers.getLast())
                - first.path("aggregations").path(ANY).path("doc_count").asInt();
        return new BothParts(answering, weak(answered, answering, others, to - answering.total()));
    }

    /**
     * The parts where the best hits are known and counted already; what answers matches a word. Empty where more is asked
     * for, or not all that has all words is among the best.
     */
    private Optional<BothParts> known(FoundAnswers answered, int to) throws IOException {
        if (answered.best().isEmpty() || answered.counts().isEmpty()) {
            return Optional.empty();
        }
        List<RankedHit> best = answered.best().get();
        FirstCounts first = answered.counts().get();
        Counted counted = counted(answered, first);
        if (best.size() < Math.min(counted.total(), BestOrder.BEST)) {
            return Optional.empty();
        }
        Top answering = new Top(counted.total(), hitOrder.ordered(answered, best), counted.facets());
        int others = first.any() - counted.total();
        return Optional.of(
                new BothParts(answering, weak(answered, answering, first.weak(), others, to - counted.total())));
    }

    /** How much answers. */
    private record Counted(int total, List<FacetResult> facets) {}

    /** What has all words was counted with its facets; what answers in part is added, or all is counted together. */
    private Counted counted(FoundAnswers answered, FirstCounts first) throws IOException {
        List<JsonNode> answers = new ArrayList<>(first.complete().stream().toList());
        boolean isAdded = answers.stream().allMatch(facets::hasAll);
        if (!isAdded && (first.furtherInPart().isPresent() || !first.inPart().isEmpty())) {
            JsonNode all = cluster.search(Dsl.counting(answered.condition(), facets.aggregations()));
            note(List.of(all));
            return new Counted(ClusterSearcher.total(all), facets.results(all));
        }
        if (first.furtherInPart().isPresent()) {
            answers.add(cluster.search(Dsl.counting(first.furtherInPart().get(), facets.aggregations())));
            note(answers);
        }
        int all = first.inPart().size();
        for (JsonNode answer : answers) {
            all += ClusterSearcher.total(answer);
        }
        return new Counted(all, facets.results(answers, values(first.inPart())));
    }

    /** The facet values of hits, as the index of words has them; empty if it has no entries. */
    private Optional<FacetCounts> values(List<RankedHit> hits) throws IOException {
        Snapshot words = cluster.state().words();
        if (words.facets().isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = hits.stream().map(RankedHit::id).toList();
        FixedBitSet documents = new FixedBitSet(words.reader().maxDoc());
        cluster.state().documents(ids).values().forEach(documents::set);
        return Optional.of(words.facets().get().count(documents));
    }

    /** The weak hits, where they are on the page: the best that were found already, if these are enough. */
    private Top weak(FoundAnswers answered, Top answering, List<RankedHit> known, int others, int to)
            throws IOException {
        return to > 0 && known.size() >= Math.min(others, BestOrder.BEST)
                ? new Top(others, hitOrder.ordered(answered, known), List.of())
                : weak(answered, answering, others, to);
    }

    /** Facets, and how many of what answers match a condition. */
    private static Map<String, Object> withAny(Map<String, Object> facets, Map<String, Object> any) {
        Map<String, Object> aggregations = new LinkedHashMap<>(facets);
        aggregations.put(ANY, Map.of("filter", any));
        return aggregations;
    }

    /** The weak hits, where they are on the page; then all that answer are before them and known by id. */
    private Top weak(FoundAnswers answered, Top answering, int others, int to) throws IOException {
        if (others == 0 || to <= 0) {
            return new Top(others, List.of(), List.of());
        }
        CompiledQuery question = answered.question();
        List<String> counted =
                answering.hits().stream().map(RankedHit::document).toList();
        Map<String, Object> weak = Dsl.among(
                Dsl.all(Dsl.and(refinements, Dsl.not(Map.of("ids", Map.of("values", counted))))),
                Dsl.ranked(question.any(), question));
        return weak(answered, weak, others, to);
    }

    /**
     * The best of some weak hits.
     *
     * @param query matches them
     * @param others how many there are
     * @param to those before are needed
     */
    Top weak(FoundAnswers answered, Map<String, Object> query, int others, int to) throws IOException {
        Map<String, Object> body = hits(query, to);
        body.put("track_total_hits", false);
        JsonNode answer = cluster.search(body);
        note(List.of(answer));
        return new Top(others, hitOrder.ordered(answered, HitOrder.ranked(answer)), List.of());
    }

    /** The request for enough of the best, so that those before {@code to} are known. */
    private Map<String, Object> hits(Map<String, Object> query, int to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("size", Math.min(IndexSettings.MOST_HITS, order.isByRelevance() ? Math.max(BestOrder.BEST, to) : to));
        body.put("sort", SortDsl.of(SortOrders.of(request.sort())));
        body.put("track_scores", true);
        body.put("track_total_hits", true);
        body.putAll(ClusterSearcher.NOTHING_STORED);
        return body;
    }
}
