package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryId;
import jirei.lucene.analysis.Language;
import jirei.lucene.analysis.NameOrder;
import jirei.lucene.execution.AnalysisExplainer;
import jirei.lucene.execution.BestOrder;
import jirei.lucene.execution.ExpandedWords;
import jirei.lucene.execution.NearEntries;
import jirei.lucene.execution.SearchExecution;
import jirei.lucene.execution.SearchSteps;
import jirei.lucene.meaning.QueryMeaning;
import jirei.lucene.schema.SortOrders;
import jirei.lucene.schema.SpreadFacet;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.translation.CompiledQuery;
import jirei.opensearch.MarkableEntries.StoredEntry;
import jirei.opensearch.MarkedPage.PageHit;
import jirei.search.Analysis;
import jirei.search.Correction;
import jirei.search.FacetResult;
import jirei.search.Hit;
import jirei.search.MarkedEntry;
import jirei.search.Refinement;
import jirei.search.Relaxation;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;
import jirei.search.Spread.Share;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/**
 * Answers one question on one state of an index on a cluster, with the same answer as {@link SearchExecution}: what
 * answers is decided by queries, the best hits are ordered again here.
 *
 * <p>A search asks the cluster two times: for the best hits, and then for how much answers, its facets and the scores that
 * only the best hits get. It asks further where entries of the page are not kept here, where weak hits are on the page, and
 * where it has refinements or another order than that of relevance. For one thread.
 */
final class ClusterExecution {
    private static final int MOST_SHARES = 20_000;

    /** Not the name of a dimension. */
    private static final String ANY = " any word";

    private final SearchRequest request;
    private final ClusterSearcher cluster;
    private final Language language;
    private final Snapshot words;
    private final SearchSteps steps;
    private final BestOrder order;
    private final AnsweringSteps answering;
    private final HitOrder hitOrder;
    private final List<Map<String, Object>> refinements;
    private Optional<FoundAnswers> found = Optional.empty();
    private OptionalInt total = OptionalInt.empty();
    private boolean timedOut;

    /** Translates the question, and searches nothing yet but what its translation asks for. */
    ClusterExecution(SearchRequest request, ClusterSearcher cluster, Language language) {
        this.cluster = cluster;
        this.language = language;
        this.words = cluster.state().words();
        this.request = request.with(SearchExecution.named(request.refinements(), words.knownCities()));
        language.synonyms().prepare();
        words.lexicon().prepare();
        this.steps = new SearchSteps(this.request, words, cluster.presence(), language);
        this.order = new BestOrder(this.request, words, language.analyzers());
        this.refinements = RefinementDsl.of(this.request.refinements());
        this.answering = new AnsweringSteps(steps, cluster, refinements);
        this.hitOrder = new HitOrder(order, cluster);
    }

    /** Some hits in order, before they are read. */
    private record Top(int total, List<RankedHit> hits, List<FacetResult> facets) {}

    SearchResult result() throws IOException {
        int from = request.offset();
        int to = from + request.size().value();
        FoundAnswers answered = found();
        Parts parts = parts(answered);
        Top answering = parts.answering();
        Top weak = parts.weak();
        List<RankedHit> page = new ArrayList<>(slice(answering, from, to));
        int counted = page.size();
        page.addAll(slice(weak, Math.max(0, from - answering.total()), to - answering.total()));
        return new SearchResult(
                answering.total(),
                answered.complete(),
                weak.total(),
                relaxation(),
                answered.complete() > 0 ? List.of() : steps.lacking(answered.step()),
                correction(answered),
                ExpandedWords.expansions(answered.question().terms()),
                ExpandedWords.offers(steps.asTyped().question().terms(), request.refinements()),
                hits(page, counted, answered),
                near(answered, answering.total() + weak.total()),
                answering.facets(),
                excluded(answered),
                timedOut());
    }

    private static List<RankedHit> slice(Top top, int from, int to) {
        return top.hits().stream().limit(Math.max(0, to)).skip(from).toList();
    }

    private List<Hit> hits(List<RankedHit> page, int counted, FoundAnswers answered) throws IOException {
        List<StoredEntry> entries =
                cluster.stored(page.stream().map(RankedHit::document).toList());
        List<PageHit> read = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            read.add(
                    new PageHit(entries.get(i), page.get(i).score(), page.get(i).complete()));
        }
        return page(answered).hits(read, counted);
    }

    private MarkedPage page(FoundAnswers answered) {
        return new MarkedPage(cluster.markable(), answered.question().terms(), language.analyzers());
    }

    private List<Integer> excluded(FoundAnswers answered) throws IOException {
        List<Integer> counts = new ArrayList<>();
        for (Query removed : answered.question().removed(answered.complete() > 0)) {
            counts.add(cluster.count(and(QueryDsl.of(removed))));
        }
        return counts;
    }

    /** The refinements and another condition. */
    private List<Map<String, Object>> and(Map<String, Object> condition) {
        return Dsl.and(refinements, condition);
    }

    int total() throws IOException {
        FoundAnswers answered = found();
        if (total.isEmpty()) {
            total = OptionalInt.of(answered.isAnything() ? cluster.count(and(answered.counted())) : 0);
        }
        return total.getAsInt();
    }

    int complete() throws IOException {
        return found().complete();
    }

    Relaxation relaxation() throws IOException {
        return total() == 0 ? Relaxation.NONE : found().step().relaxation();
    }

    boolean timedOut() {
        return timedOut || answering.timedOut();
    }

    /** Whether some entry matches the whole query. */
    boolean isAnswered() throws IOException {
        if (steps.correction().isEmpty() && answering.asTyped().complete() == 0) {
            return false;
        }
        return complete() > 0 && found().step().isFull();
    }

    /** The ids of all entries that answer, whatever the refinements. */
    List<String> answering() throws IOException {
        return isAnswered() ? cluster.allIds(found().counted()) : List.of();
    }

    List<EntryId> ids(int most) throws IOException {
        return ids(answering(found(), most), most);
    }

    List<EntryId> weakIds(int most) throws IOException {
        FoundAnswers answered = found();
        if (!answered.step().ranksByWords()) {
            return List.of();
        }
        CompiledQuery question = answered.question();
        Map<String, Object> weak = Dsl.among(
                Dsl.all(Dsl.and(refinements, Dsl.not(answered.counted()))), Dsl.ranked(question.any(), question));
        return ids(weak(answered, weak, 0, most), most);
    }

    private static List<EntryId> ids(Top top, int most) {
        return top.hits().stream().limit(most).map(hit -> new EntryId(hit.id())).toList();
    }

    Spread spread() throws IOException {
        Set<Refinement> others = request.refinements().stream()
                .filter(picked -> !picked.dimension().equals(Dimension.CITY)
                        && !picked.dimension().equals(Dimension.THEME))
                .collect(Collectors.toSet());
        JsonNode answer = cluster.search(Map.of(
                "size",
                0,
                "query",
                Dsl.all(Dsl.and(RefinementDsl.of(others), found().counted())),
                "aggs",
                Map.of("spread", FacetDsl.values(SpreadFacet.DIMENSION, MOST_SHARES))));
        List<Share> shares = new ArrayList<>();
        FacetDsl.counts(answer.at("/aggregations/spread"))
                .forEach((value, count) -> shares.add(SpreadFacet.share(value, count)));
        shares.sort(Comparator.comparing(share -> share.city().orElse(""), NameOrder.forOneList()));
        return new Spread(shares);
    }

    List<MarkedEntry> marked(List<EntryId> ids) throws IOException {
        Map<EntryId, StoredEntry> entries = cluster.storedEntries(ids);
        return page(found())
                .marked(ids.stream()
                        .flatMap(id -> Optional.ofNullable(entries.get(id)).stream())
                        .toList());
    }

    /** How a text is analysed, and what the index is asked. */
    Analysis explained(String text) throws IOException {
        return AnalysisExplainer.of(
                text,
                language.analyzers(),
                steps.asTyped().question(),
                ExpandedWords.expansions(found().question().terms()));
    }

    private FoundAnswers found() throws IOException {
        if (found.isEmpty()) {
            found = Optional.of(answering.firstThatFinds());
            total = answering.findNothing() ? OptionalInt.of(0) : OptionalInt.empty();
        }
        return found.get();
    }

    private void note(List<JsonNode> answers) {
        answers.forEach(answer -> timedOut |= answer.path("timed_out").asBoolean());
    }

    private Top answering(FoundAnswers answered, int to) throws IOException {
        FacetDsl facets = facets();
        return answering(answered, cluster.search(answeringBody(answered, facets, to)), facets);
    }

    private FacetDsl facets() {
        List<String> known = StreamSupport.stream(
                        words.facets().orElseThrow().state().getDims().spliterator(), false)
                .toList();
        return new FacetDsl(known, request.refinements());
    }

    private Map<String, Object> answeringBody(FoundAnswers answered, FacetDsl facets, int to) {
        Map<String, Object> body = hits(answered.counted(), to);
        body.put("post_filter", Dsl.all(refinements));
        body.put("aggs", facets.aggregations());
        return body;
    }

    private Top answering(FoundAnswers answered, JsonNode answer, FacetDsl facets) throws IOException {
        note(List.of(answer));
        total = OptionalInt.of(ClusterSearcher.total(answer));
        return new Top(total.getAsInt(), hitOrder.ordered(answered, HitOrder.ranked(answer)), facets.results(answer));
    }

    /** What answers, and what matches any word and does not answer. */
    private record Parts(Top answering, Top weak) {}

    private Parts parts(FoundAnswers answered) throws IOException {
        int to = request.offset() + request.size().value();
        FacetDsl facets = facets();
        Map<String, Object> body = answeringBody(answered, facets, to);
        if (!answered.step().ranksByWords()) {
            return new Parts(answering(answered, cluster.search(body), facets), new Top(0, List.of(), List.of()));
        }
        Map<String, Object> any = Dsl.all(and(QueryDsl.of(answered.question().any())));
        Optional<Parts> known = known(answered, any, facets, to);
        if (known.isPresent()) {
            return known.get();
        }
        body.put("aggs", withAny(facets.aggregations(), any));
        List<JsonNode> answers =
                cluster.search(List.of(body, Map.of("size", 0, "track_total_hits", true, "query", any)));
        JsonNode first = answers.getFirst();
        Top answering = answering(answered, first, facets);
        int others = ClusterSearcher.total(answers.getLast())
                - first.path("aggregations").path(ANY).path("doc_count").asInt();
        return new Parts(answering, weak(answered, answering, others, to - answering.total()));
    }

    /**
     * The parts where the best hits are known already, so that nothing is scored again; what answers matches a word. Empty
     * where more is asked for, or not all that has all words is among the best.
     */
    private Optional<Parts> known(FoundAnswers answered, Map<String, Object> any, FacetDsl facets, int to)
            throws IOException {
        if (!refinements.isEmpty()
                || !order.isByRelevance()
                || to > BestOrder.BEST
                || answered.best().isEmpty()) {
            return Optional.empty();
        }
        List<RankedHit> best = answered.best().get();
        Map<String, Object> counts = Map.of(
                "size", 0, "track_total_hits", true, "query", answered.condition(), "aggs", facets.aggregations());
        List<JsonNode> answers = cluster.search(List.of(
                counts, Map.of("size", 0, "track_total_hits", true, "query", any), hitOrder.more(answered, best)));
        note(answers);
        int all = ClusterSearcher.total(answers.getFirst());
        if (best.size() < Math.min(all, BestOrder.BEST)) {
            return Optional.empty();
        }
        total = OptionalInt.of(all);
        Top answering =
                new Top(all, hitOrder.ordered(answered, best, answers.getLast()), facets.results(answers.getFirst()));
        int others = ClusterSearcher.total(answers.get(1)) - all;
        return Optional.of(new Parts(answering, weak(answered, answering, others, to - all)));
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

    private Top weak(FoundAnswers answered, Map<String, Object> query, int others, int to) throws IOException {
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

    private Optional<Correction> correction(FoundAnswers answered) throws IOException {
        if (steps.correction().isEmpty()) {
            return Optional.empty();
        }
        jirei.query.Query meant = steps.correction().get();
        if (answered.step().relaxation() == Relaxation.CORRECTED) {
            return Optional.of(new Correction(meant, total()));
        }
        ClusterExecution corrected = new ClusterExecution(request.with(meant), cluster, language);
        return corrected.isAnswered() ? Optional.of(new Correction(meant, corrected.total())) : Optional.empty();
    }

    private List<Hit> near(FoundAnswers answered, int reachable) throws IOException {
        boolean isLastPage = request.offset() <= reachable
                && reachable <= request.offset() + request.size().value();
        CompiledQuery question = answered.question();
        Optional<QueryMeaning> meaning =
                isLastPage && answered.complete() == 0 && answered.step().plain()
                        ? order.meaningOf(question)
                        : Optional.empty();
        return meaning.isPresent()
                ? NearEntries.of(
                        meaning.get(),
                        question.terms(),
                        cluster.storedEntries(),
                        language.analyzers(),
                        new WordlessEntries(cluster, refinements).nearest(question, meaning.get())::contains)
                : List.of();
    }
}
