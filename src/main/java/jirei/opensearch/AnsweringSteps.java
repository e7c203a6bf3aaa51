package jirei.opensearch;

import java.io.IOException;
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
    private Optional<FoundAnswers> asTyped = Optional.empty();
    private boolean findNothing;
    private boolean timedOut;

    AnsweringSteps(SearchSteps steps, ClusterSearcher cluster, List<Map<String, Object>> refinements) {
        this.steps = steps;
        this.cluster = cluster;
        this.refinements = List.copyOf(refinements);
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
        Map<String, Object> condition = QueryDsl.of(step.condition());
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
        List<JsonNode> answers = cluster.search(List.of(
                Map.of(
                        "size",
                        0,
                        "track_total_hits",
                        true,
                        "query",
                        Dsl.all(List.of(condition)),
                        "aggs",
                        Map.of(COMPLETE, Map.of("filter", Dsl.all(refinements)))),
                BestHits.body(Dsl.scoring(step.candidates(), question))));
        note(answers);
        if (ClusterSearcher.total(answers.getFirst()) == 0) {
            return FoundAnswers.none(step);
        }
        int complete = answers.getFirst()
                .path("aggregations")
                .path(COMPLETE)
                .path("doc_count")
                .asInt();
        BestHits best = BestHits.of(answers.getLast());
        Optional<List<RankedHit>> known =
                step.candidates().equals(question.any()) ? Optional.of(best.answering()) : Optional.empty();
        if (best.isAll()) {
            Map<String, Object> either = Dsl.any(List.of(Dsl.ids(best.partial()), condition));
            return new FoundAnswers(step, Dsl.ranked(either, question), either, complete, true, known);
        }
        Map<String, Object> all = Dsl.ranked(condition, question);
        Optional<Map<String, Object>> necessary = new NecessaryParts(words).of(question, best.lowest());
        if (necessary.isEmpty()) {
            return new FoundAnswers(step, all, condition, complete, true, known);
        }
        Map<String, Object> others = Dsl.all(List.of(necessary.get(), QueryDsl.of(step.candidates())));
        Map<String, Object> partial = Dsl.atLeast(best.lowest(), Dsl.rankedInPart(others, question));
        return new FoundAnswers(
                step, Dsl.either(partial, all), Dsl.any(List.of(condition, partial)), complete, true, known);
    }

    /** What scores a good share of the best, or, if none of it is left by the refinements, of the best that is left. */
    private FoundAnswers relaxed(SearchStep step) {
        CompiledQuery question = step.question();
        Map<String, Object> candidates = Dsl.ranked(step.condition(), question);
        Map<String, Object> near = Dsl.scoring(question.near(), question);
        BestHits best = best(near);
        if (best.hits().isEmpty()) {
            return FoundAnswers.none(step);
        }
        FoundAnswers answers =
                best.isAll() ? few(step, best) : FoundAnswers.of(step, Dsl.atLeast(best.lowest(), candidates), 0);
        if (!refinements.isEmpty() && !cluster.hasAny(Dsl.and(refinements, answers.counted()))) {
            Map<String, Object> left = Dsl.among(Dsl.all(refinements), near);
            return FoundAnswers.of(step, Dsl.atLeast(best(left).lowest(), candidates), 0);
        }
        return answers;
    }

    /** What answers in part, where all that scores so much is known: what of it meets the condition of the step. */
    private static FoundAnswers few(SearchStep step, BestHits best) {
        boolean isNear = step.condition().equals(step.question().near());
        Map<String, Object> ids = Dsl.ids(best.partial());
        Map<String, Object> condition = Dsl.all(isNear ? List.of(ids) : List.of(ids, QueryDsl.of(step.condition())));
        return new FoundAnswers(
                step,
                Dsl.ranked(condition, step.question()),
                condition,
                0,
                true,
                isNear ? Optional.of(best.answering()) : Optional.empty());
    }

    private BestHits best(Map<String, Object> ranked) {
        List<JsonNode> answers = cluster.search(List.of(BestHits.body(ranked)));
        note(answers);
        return BestHits.of(answers.getFirst());
    }

    private void note(List<JsonNode> answers) {
        answers.forEach(answer -> timedOut |= answer.path("timed_out").asBoolean());
    }
}
