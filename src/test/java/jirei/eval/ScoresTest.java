package jirei.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import jirei.eval.Run.ScoredDocument;
import jirei.eval.RunComparison.Difference;
import org.junit.jupiter.api.Test;

/** Runs are measured over topics with an answer, and compared topic by topic. */
final class ScoresTest {
    private static final List<String> TOPICS = List.of("t1", "t2", "t3", "t4", "t5", "none", "unjudged");
    private static final Qrels QRELS = Qrels.of(Map.of(
            "t1",
            Map.of("a", 1),
            "t2",
            Map.of("a", 1),
            "t3",
            Map.of("a", 1),
            "t4",
            Map.of("a", 1),
            "t5",
            Map.of("a", 1),
            "none",
            Map.of("a", 0)));

    @Test
    void topicsWithoutAnAnswerAreLeftOutAndThoseWithoutAHitCountAsZero() {
        Scores scores = Scores.of(ranks(1, 2, 0, 0, 0), QRELS, TOPICS);

        assertThat(scores.topics()).containsExactly("t1", "t2", "t3", "t4", "t5");
        assertThat(scores.of(Measure.MRR_10)).containsExactly(1, 0.5, 0, 0, 0);
        assertThat(scores.mean(Measure.MRR_10)).isEqualTo(0.3, within(1e-9));
    }

    @Test
    void withoutAnswerableTopicsAllMeansAreZero() {
        assertThat(Scores.of(ranks(1), QRELS, List.of("none")).mean(Measure.NDCG_10))
                .isZero();
    }

    @Test
    void winsLossesAndTiesAreCounted() {
        RunComparison comparison = compare(ranks(1, 2, 2, 1, 0), ranks(2, 1, 1, 1, 0));

        assertThat(comparison.wins()).isEqualTo(2);
        assertThat(comparison.losses()).isEqualTo(1);
        assertThat(comparison.ties()).isEqualTo(2);
        assertThat(comparison.meanChange()).isEqualTo(0.1, within(1e-9));
    }

    @Test
    void theLargestChangesComeFirstWithoutUnchangedTopics() {
        RunComparison comparison = compare(ranks(1, 2, 0, 4, 1), ranks(2, 1, 1, 5, 1));

        assertThat(comparison.largest(3)).extracting(Difference::topic).containsExactly("t3", "t1", "t2");
        assertThat(comparison.largest(10))
                .hasSize(4)
                .last()
                .satisfies(last -> assertThat(last.change()).isEqualTo(-0.05, within(1e-9)));
    }

    @Test
    void thePValueIsThatOfThePairedTTest() {
        // Changes -0.5, 0.5, 0.5, 0, 0: mean 0.1, standard deviation 0.41833, t = 0.53452 with 4 degrees of freedom.
        assertThat(compare(ranks(1, 2, 2, 1, 0), ranks(2, 1, 1, 1, 0)).pValue().orElseThrow())
                .isEqualTo(0.6213, within(5e-5));
    }

    @Test
    void withoutVariationThereIsNoPValue() {
        assertThat(compare(ranks(1, 2), ranks(1, 2)).pValue()).isEmpty();
        assertThat(compare(ranks(2, 2, 2, 2, 2), ranks(1, 1, 1, 1, 1)).pValue()).isEmpty();
        Scores one = Scores.of(ranks(1), QRELS, List.of("t1"));
        assertThat(RunComparison.of(Measure.MRR_10, one, one).pValue()).isEmpty();
    }

    @Test
    void onlyTheSameTopicsAreCompared() {
        Scores one = Scores.of(ranks(1), QRELS, List.of("t1"));
        Scores other = Scores.of(ranks(1), QRELS, List.of("t2"));
        assertThatIllegalArgumentException().isThrownBy(() -> RunComparison.of(Measure.MRR_10, one, other));
    }

    @Test
    void percentilesAreMeasuredTimes() {
        List<Long> hundred = LongStream.rangeClosed(1, 100)
                .mapToObj(i -> (101 - i) * 1_000_000)
                .toList();
        assertThat(new Times(hundred).medianMillis()).isEqualTo(50);
        assertThat(new Times(hundred).percentileMillis(99)).isEqualTo(99);
        assertThat(new Times(List.of(3_000_000L)).percentileMillis(99)).isEqualTo(3);
        assertThat(new Times(List.of()).medianMillis()).isZero();
    }

    private static RunComparison compare(Run before, Run after) {
        return RunComparison.of(Measure.MRR_10, Scores.of(before, QRELS, TOPICS), Scores.of(after, QRELS, TOPICS));
    }

    /** A run with the relevant document at these ranks for t1, t2 and so on; 0 for topics without a hit. */
    private static Run ranks(int... ranks) {
        Map<String, List<ScoredDocument>> found = new LinkedHashMap<>();
        for (int topic = 0; topic < ranks.length; topic++) {
            List<ScoredDocument> documents = new ArrayList<>();
            for (int rank = 1; rank <= ranks[topic]; rank++) {
                documents.add(new ScoredDocument(rank == ranks[topic] ? "a" : "x" + rank, 1));
            }
            if (!documents.isEmpty()) {
                found.put("t" + (topic + 1), documents);
            }
        }
        return new Run(found);
    }
}
