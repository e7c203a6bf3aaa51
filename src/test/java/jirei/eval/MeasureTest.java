package jirei.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The measures equal values calculated by hand. */
final class MeasureTest {
    private static final Offset<Double> CLOSE = within(1e-6);
    private static final Map<String, Integer> GRADES = Map.of("a", 2, "b", 1, "c", 1, "n", 0, "spam", -2);

    @Test
    void theIdealOrderScoresOne() {
        assertThat(Measure.NDCG_10.of(List.of("a", "b", "c"), GRADES)).isEqualTo(1, CLOSE);
        assertThat(Measure.NDCG_10.of(List.of("a", "c", "b", "x"), GRADES)).isEqualTo(1, CLOSE);
    }

    @Test
    void gainIsTheGradeAndTheDiscountALogarithm() {
        // (1/log2(2) + 2/log2(4)) / (2/log2(2) + 1/log2(3) + 1/log2(4)) = 2 / 3.1309298
        assertThat(Measure.NDCG_10.of(List.of("b", "x", "a"), GRADES)).isEqualTo(0.638788, CLOSE);
    }

    @Test
    void documentsJudgedNotRelevantScoreNothing() {
        assertThat(Measure.NDCG_10.of(List.of("spam", "n", "x"), GRADES)).isZero();
        assertThat(Measure.MRR_10.of(List.of("spam", "n", "a"), GRADES)).isEqualTo(1 / 3.0, CLOSE);
    }

    @Test
    void theIdealRankingIsCutAtTen() {
        Map<String, Integer> twenty = IntStream.range(0, 20).boxed().collect(Collectors.toMap(i -> "d" + i, i -> 1));
        List<String> ten = IntStream.range(0, 10).mapToObj(i -> "d" + i).toList();
        assertThat(Measure.NDCG_10.of(ten, twenty)).isEqualTo(1, CLOSE);
        assertThat(Measure.RECALL_10.of(ten, twenty)).isEqualTo(0.5, CLOSE);
    }

    @Test
    void theFirstRelevantDocumentCountsUpToTheTenth() {
        assertThat(Measure.MRR_10.of(behind(0), GRADES)).isEqualTo(1, CLOSE);
        assertThat(Measure.MRR_10.of(behind(3), GRADES)).isEqualTo(0.25, CLOSE);
        assertThat(Measure.MRR_10.of(behind(9), GRADES)).isEqualTo(0.1, CLOSE);
        assertThat(Measure.MRR_10.of(behind(10), GRADES)).isZero();
    }

    @Test
    void successIsARelevantDocumentInTheFirstThree() {
        assertThat(Measure.SUCCESS_3.of(behind(2), GRADES)).isEqualTo(1);
        assertThat(Measure.SUCCESS_3.of(behind(3), GRADES)).isZero();
    }

    @Test
    void recallIsTheShareOfRelevantDocuments() {
        assertThat(Measure.RECALL_10.of(List.of("c", "x", "a"), GRADES)).isEqualTo(2 / 3.0, CLOSE);
        assertThat(Measure.RECALL_10.of(behind(10), GRADES)).isZero();
        assertThat(Measure.RECALL_100.of(behind(10), GRADES)).isEqualTo(1 / 3.0, CLOSE);
        assertThat(Measure.RECALL_100.of(behind(100), GRADES)).isZero();
    }

    @Test
    void noHitsScoreZero() {
        for (Measure measure : Measure.values()) {
            assertThat(measure.of(List.of(), GRADES)).as(measure.label()).isZero();
        }
    }

    @Test
    void aTopicWithoutAnAnswerCannotBeMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.MRR_10.of(List.of("a"), Map.of("a", 0)))
                .withMessageContaining("without a relevant document");
    }

    /** The relevant document a, ranked after this many others. */
    private static List<String> behind(int others) {
        return IntStream.rangeClosed(0, others)
                .mapToObj(i -> i == others ? "a" : "x" + i)
                .toList();
    }
}
