package jirei.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import jirei.eval.Run.ScoredDocument;
import jirei.search.IndexView;
import jirei.search.PageSize;

/**
 * Two views searched for the same topics, pair by pair, as long as there is time for it. The topics come in a mixed order,
 * which is always the same, so that the first of them stand for all kinds.
 *
 * @param topics those that were searched in both views
 */
public record PairedEvaluation(List<Topic> topics, Scores before, Scores after) {
    private static final long ORDER = 20_261_122;

    /** Enough for the measures of the first ten, and several times faster than a hundred hits with their marks. */
    private static final PageSize DEPTH = new PageSize(20);

    public PairedEvaluation {
        topics = List.copyOf(topics);
    }

    /**
     * Searches the topics that have an answer.
     *
     * @param goesOn asked before each topic
     */
    public static PairedEvaluation of(IndexView before, IndexView after, JudgedSet judged, BooleanSupplier goesOn) {
        List<Topic> mixed = new ArrayList<>(judged.answerable());
        Collections.shuffle(mixed, new Random(ORDER));
        List<Topic> searched = new ArrayList<>();
        Map<String, List<ScoredDocument>> then = new LinkedHashMap<>();
        Map<String, List<ScoredDocument>> now = new LinkedHashMap<>();
        for (Topic topic : mixed) {
            if (!goesOn.getAsBoolean()) {
                break;
            }
            then.put(topic.id(), Evaluation.found(Evaluation.search(before, topic, DEPTH)));
            now.put(topic.id(), Evaluation.found(Evaluation.search(after, topic, DEPTH)));
            searched.add(topic);
        }
        List<String> ids = searched.stream().map(Topic::id).toList();
        return new PairedEvaluation(
                searched, Scores.of(new Run(then), judged.qrels(), ids), Scores.of(new Run(now), judged.qrels(), ids));
    }

    /** The difference by a measure of the first ten hits. */
    public RunComparison by(Measure measure) {
        return RunComparison.of(measure, before, after);
    }
}
