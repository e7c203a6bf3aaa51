package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.lucene.execution.SearchStep;
import jirei.lucene.execution.SearchSteps;
import jirei.lucene.translation.CompiledQuery;
import org.apache.lucene.index.IndexReader;
import tools.jackson.databind.JsonNode;

/** Finds the first step of a search that has answers, and where they end. For one thread. */
final class AnsweringSteps {
    private static final String COMPLETE = "complete";

    private final SearchSteps steps;
    private final ClusterSearcher cluster;
    private final List<Map<String, Object>> refinements;
    private final Map<String, Object> facets;
    private Optional<FoundAnswers> asTyped = Optional.empty();
    private boolean countsPage;
    private boolean findNothing;
    private boolean timedOut;

    /**
     * Finds them under refinements.
     *
     * @param facets what is counted of the answers in the same requests, once {@link #countPage} was called
     */
    AnsweringSteps(
            SearchSteps steps,
            ClusterSearcher cluster,
            List<Map<String, Object>> refinements,
            Map<String, Object> facets) {
        this.steps = steps;
        this.cluster = cluster;
        this.refinements = List.copyOf(refinements);
        this.facets = Map.copyOf(facets);
    }

    /** Counts from now on what a page shows beside its hits, together with the best hits. */
    void countPage() {
        countsPage = refinements.isEmpty();
    }

    /** Whether no step finds an entry under the refinements. */
    boolean findNothing() {
        return findNothing;
    }

    /** Whether a node gave up before it had seen everything. */
    boolean timedOut() {
        return timedOut;
    }

    /** What the first step with answers finds; what the query as it was typed finds, if there is none. */
    FoundAnswers firstThatFinds() throws IOException {
        FoundAnswers asTyped = asTyped();
        if (!answers(asTyped)) {
            for (SearchStep step : steps.relaxed()) {
                FoundAnswers relaxed = at(step);
                if (answers(relaxed)) {
                    return relaxed;
                }
            }
            findNothing = true;
        }
        return asTyped;
    }

    /** What the query as it was typed finds. */
    FoundAnswers asTyped() throws IOException {
        if (asTyped.isEmpty()) {
            asTyped = Optional.of(at(steps.asTyped()));
        }
        return asTyped.get();
    }

    /** Whether a step finds an entry under the refinements. */
    private boolean answers(FoundAnswers step) {
        return step.complete() > 0
                || (step.isAnything() && (isCertain(step) || cluster.hasAny(Dsl.and(refinements, step.counted()))));
    }

    /** Whether the best that is near answers, since nothing else is asked of it. */
    private boolean isCertain(FoundAnswers found) {
        SearchStep step = found.step();
        return refinements.isEmpty()
                && step.ranksByWords()
                && !step.isFull()
                && step.condition().equals(step.question().near());
    }

    private FoundAnswers at(SearchStep step) throws IOException {
        Map<String, Object> condition = QueryDsl.matching(step.condition());
        if (!step.ranksByWords()) {
            int all = cluster.count(Dsl.and(refinements, condition));
            return FoundAnswers.of(step, Dsl.alike(condition), all);
        }
        return step.isFull() ? full(step, condition) : relaxed(step);
    }

    /** What has all words, and what matches in part and scores a good share of the best. */
    private FoundAnswers full(SearchStep step, Map<String, Object> condition) throws IOException {
        IndexReader words = cluster.state().words().reader();
        if (!PossibleMatch.of(step.condition(), words)) {
            return FoundAnswers.none(step);
        }
        CompiledQuery question = step.question();
        List<JsonNode> answers = asked(
                question,
                BestHits.body(step.candidates(), question),
                Dsl.counting(
                        Dsl.all(List.of(condition)),
                        countsPage ? facets : Map.of(COMPLETE, Map.of("filter", Dsl.all(refinements)))));
        JsonNode counted = answers.get(1);
        if (ClusterSearcher.total(counted) == 0) {
            return FoundAnswers.none(step);
        }
        int complete = countsPage
                ? ClusterSearcher.total(counted)
                : counted.path("aggregations").path(COMPLETE).path("doc_count").asInt();
        BestHits best = BestHits.of(answers.getFirst());
        boolean isKnown = step.candidates().equals(question.any());
        Optional<List<RankedHit>> known = isKnown ? Optional.of(best.answering()) : Optional.empty();
        Optional<FirstCounts> counts = isKnown ? counts(best, answers, Optional.of(counted)) : Optional.empty();
        if (best.isAll()) {
            Map<String, Object> either = Dsl.any(List.of(Dsl.ids(best.partial()), condition));
            return new FoundAnswers(step, Dsl.ranked(either, question), either, complete, true, known, counts);
        }
        Map<String, Object> all = Dsl.ranked(condition, question);
        Optional<Map<String, Object>> necessary = new NecessaryParts(words).of(question, best.lowest());
        if (necessary.isEmpty()) {
            return new FoundAnswers(step, all, condition, complete, true, known, counts);
        }
        Map<String, Object> others = Dsl.all(List.of(necessary.get(), QueryDsl.matching(step.candidates())));
        Map<String, Object> partial = Dsl.atLeast(best.lowest(), Dsl.rankedInPart(others, question));
        return new FoundAnswers(
                step,
                Dsl.either(partial, all),
                Dsl.any(List.of(condition, partial)),
                complete,
                true,
                known,
                counts.map(page -> page.withFurther(Dsl.butNot(partial, condition))));
    }

    /** The answers to a search for the best, to the counts that are given, and, for a page, of what has any of the words. */
    private List<JsonNode> asked(CompiledQuery question, Map<String, Object> best, Map<String, Object> counts) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        bodies.add(best);
        if (!counts.isEmpty()) {
            bodies.add(counts);
        }
        if (countsPage) {
            bodies.add(Dsl.counting(Dsl.all(List.of(QueryDsl.matching(question.any())))));
        }
        List<JsonNode> answers = cluster.search(bodies);
        note(answers);
        return answers;
    }

    private Optional<FirstCounts> counts(BestHits best, List<JsonNode> answers, Optional<JsonNode> complete) {
        return countsPage
                ? Optional.of(new FirstCounts(
                        complete,
                        ClusterSearcher.total(answers.getLast()),
                        best.inPart(),
                        Optional.empty(),
                        best.weak()))
                : Optional.empty();
    }

    /** What scores a good share of the best, or, if none of it is left by the refinements, of the best that is left. */
    private FoundAnswers relaxed(SearchStep step) throws IOException {
        CompiledQuery question = step.question();
        Map<String, Object> candidates = Dsl.ranked(step.condition(), question);
        List<JsonNode> asked = asked(question, BestHits.body(question.near(), question), Map.of());
        BestHits best = BestHits.of(asked.getFirst());
        if (best.hits().isEmpty()) {
            return FoundAnswers.none(step);
        }
        FoundAnswers answers = best.isAll() ? few(step, best, asked) : many(step, best, asked);
        if (!refinements.isEmpty() && !cluster.hasAny(Dsl.and(refinements, answers.counted()))) {
            Map<String, Object> left = Dsl.among(Dsl.all(refinements), Dsl.scoring(question.near(), question));
            return FoundAnswers.of(step, Dsl.atLeast(best(BestHits.body(left)).lowest(), candidates), 0);
        }
        return answers;
    }

    /** What answers in part, where all that scores so much is known: what of it meets the condition of the step. */
    private FoundAnswers few(SearchStep step, BestHits best, List<JsonNode> asked) {
        boolean isNear = step.condition().equals(step.question().near());
        Map<String, Object> ids = Dsl.ids(best.partial());
        Map<String, Object> condition =
                Dsl.all(isNear ? List.of(ids) : List.of(ids, QueryDsl.matching(step.condition())));
        return new FoundAnswers(
                step,
                Dsl.ranked(condition, step.question()),
                condition,
                0,
                true,
                isNear ? Optional.of(best.answering()) : Optional.empty(),
                isNear ? counts(best, asked, Optional.empty()) : Optional.empty());
    }

    /** The same where more scores so much. */
    private FoundAnswers many(SearchStep step, BestHits best, List<JsonNode> asked) throws IOException {
        CompiledQuery question = step.question();
        Map<String, Object> condition = QueryDsl.matching(step.condition());
        Optional<Map<String, Object>> necessary = refinements.isEmpty()
                ? new NecessaryParts(cluster.state().words().reader()).of(question, best.lowest())
                : Optional.empty();
        Map<String, Object> answering = Dsl.atLeast(
                best.lowest(),
                Dsl.ranked(
                        necessary
                                .map(parts -> Dsl.all(List.of(parts, condition)))
                                .orElse(condition),
                        question));
        if (!step.condition().equals(question.near())) {
            return FoundAnswers.of(step, answering, 0);
        }
        return new FoundAnswers(
                step,
                answering,
                answering,
                0,
                true,
                Optional.of(best.answering()),
                counts(best, asked, Optional.empty()).map(page -> page.withFurther(answering)));
    }

    private BestHits best(Map<String, Object> body) {
        List<JsonNode> answers = cluster.search(List.of(body));
        note(answers);
        return BestHits.of(answers.getFirst());
    }

    private void note(List<JsonNode> answers) {
        answers.forEach(answer -> timedOut |= answer.path("timed_out").asBoolean());
    }
}
