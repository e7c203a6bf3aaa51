package jirei.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jirei.lucene.execution.AnswerFinder;
import jirei.lucene.execution.SearchStep;
import jirei.lucene.execution.SearchSteps;
import jirei.lucene.translation.CompiledQuery;
import tools.jackson.databind.JsonNode;

/** Finds the first step of a search that has answers, and where they end. For one thread. */
final class AnsweringSteps {
    private static final String COMPLETE = "complete";

    private final SearchSteps steps;
    private final ClusterSearcher cluster;
    private final List<Map<String, Object>> refinements;
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
        FoundAnswers asTyped = at(steps.asTyped());
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

    /** Whether a step finds an entry under the refinements. */
    private boolean answers(FoundAnswers step) {
        return step.complete() > 0 || (step.isAnything() && cluster.hasAny(Dsl.and(refinements, step.counted())));
    }

    private FoundAnswers at(SearchStep step) {
        Map<String, Object> condition = QueryDsl.of(step.condition());
        if (!step.ranksByWords()) {
            int all = cluster.count(Dsl.and(refinements, condition));
            return new FoundAnswers(step, Dsl.alike(condition), all, true);
        }
        return step.isFull() ? full(step, condition) : relaxed(step);
    }

    /** What has all words, and what matches in part and scores a good share of the best. */
    private FoundAnswers full(SearchStep step, Map<String, Object> condition) {
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
                best(Dsl.scoring(step.candidates(), question))));
        note(answers);
        if (ClusterSearcher.total(answers.getFirst()) == 0) {
            return new FoundAnswers(step, QueryDsl.none(), 0, false);
        }
        int complete = answers.getFirst()
                .path("aggregations")
                .path(COMPLETE)
                .path("doc_count")
                .asInt();
        float lowest = AnswerFinder.lowest(score(answers.getLast()));
        Map<String, Object> partial = Dsl.butNot(QueryDsl.of(step.candidates()), condition);
        Map<String, Object> counted =
                Dsl.either(Dsl.atLeast(lowest, Dsl.ranked(partial, question)), Dsl.ranked(condition, question));
        return new FoundAnswers(step, counted, complete, true);
    }

    /** What scores a good share of the best, or, if none of it is left by the refinements, of the best that is left. */
    private FoundAnswers relaxed(SearchStep step) {
        CompiledQuery question = step.question();
        Map<String, Object> candidates = Dsl.ranked(step.condition(), question);
        Map<String, Object> near = Dsl.scoring(question.near(), question);
        Map<String, Object> counted = Dsl.atLeast(AnswerFinder.lowest(bestScore(near)), candidates);
        if (!refinements.isEmpty() && !cluster.hasAny(Dsl.and(refinements, counted))) {
            Map<String, Object> left = Dsl.among(Dsl.all(refinements), near);
            counted = Dsl.atLeast(AnswerFinder.lowest(bestScore(left)), candidates);
        }
        return new FoundAnswers(step, counted, 0, true);
    }

    private float bestScore(Map<String, Object> ranked) {
        List<JsonNode> answers = cluster.search(List.of(best(ranked)));
        note(answers);
        return score(answers.getFirst());
    }

    private static Map<String, Object> best(Map<String, Object> ranked) {
        return Map.of("size", 1, "stored_fields", "_none_", "track_total_hits", false, "query", ranked);
    }

    /** The best score; 0 without hits. */
    private static float score(JsonNode answer) {
        return answer.at("/hits/hits/0/_score").floatValue(0);
    }

    private void note(List<JsonNode> answers) {
        answers.forEach(answer -> timedOut |= answer.path("timed_out").asBoolean());
    }
}
