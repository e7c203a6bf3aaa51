package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryId;
import jirei.lucene.analysis.Language;
import jirei.lucene.execution.AnalysisExplainer;
import jirei.lucene.execution.BestOrder;
import jirei.lucene.execution.ExpandedWords;
import jirei.lucene.execution.NearEntries;
import jirei.lucene.execution.SearchExecution;
import jirei.lucene.execution.SearchSteps;
import jirei.lucene.meaning.QueryMeaning;
import jirei.lucene.schema.SpreadFacet;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.translation.CompiledQuery;
import jirei.opensearch.AnswerParts.BothParts;
import jirei.opensearch.AnswerParts.Top;
import jirei.opensearch.MarkableEntries.StoredEntry;
import jirei.opensearch.MarkedPage.PageHit;
import jirei.search.Analysis;
import jirei.search.Correction;
import jirei.search.Hit;
import jirei.search.MarkedEntry;
import jirei.search.Refinement;
import jirei.search.Relaxation;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/**
 * Answers one question on one state of an index on a cluster, with the same answer as {@link SearchExecution}: what
 * answers is decided by queries, the best hits are ordered again here.
 *
 * <p>A search asks the cluster once, for the best hits and what is counted beside them. It asks further where more answers
 * in part than the best, where entries of the page are not kept here, and where it has refinements or another order than
 * that of relevance. For one thread.
 */
final class ClusterExecution {
    private static final int MOST_SHARES = 20_000;

    private final SearchRequest request;
    private final ClusterSearcher cluster;
    private final Language language;
    private final Snapshot words;
    private final SearchSteps steps;
    private final BestOrder order;
    private final AnsweringSteps answering;
    private final AnswerParts parts;
    private final List<Map<String, Object>> refinements;
    private Optional<FoundAnswers> found = Optional.empty();
    private OptionalInt total = OptionalInt.empty();

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
        FacetDsl facets = FacetDsl.of(words, this.request.refinements());
        this.answering = new AnsweringSteps(steps, cluster, refinements, facets.aggregations());
        this.parts = new AnswerParts(this.request, cluster, order, facets, refinements);
    }

    SearchResult result() throws IOException {
        int from = request.offset();
        int to = from + request.size().value();
        if (order.isByRelevance() && to <= BestOrder.BEST) {
            answering.countPage();
        }
        FoundAnswers answered = found();
        BothParts both = parts.of(answered);
        Top answering = both.answering();
        Top weak = both.weak();
        total = OptionalInt.of(answering.total());
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
            counts.add(cluster.count(and(QueryDsl.matching(removed))));
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
        return parts.timedOut() || answering.timedOut();
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
        return ids(parts.answering(found(), most), most);
    }

    List<EntryId> weakIds(int most) throws IOException {
        FoundAnswers answered = found();
        if (!answered.step().ranksByWords()) {
            return List.of();
        }
        CompiledQuery question = answered.question();
        Map<String, Object> weak = Dsl.among(
                Dsl.all(Dsl.and(refinements, Dsl.not(answered.counted()))), Dsl.ranked(question.any(), question));
        return ids(parts.weak(answered, weak, 0, most), most);
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
        return SpreadFacet.spread(FacetDsl.counts(answer.at("/aggregations/spread")));
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
