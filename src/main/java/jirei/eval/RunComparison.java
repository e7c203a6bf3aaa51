package jirei.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.TTest;

/**
 * Compares a run with an earlier one on the same topics by one measure.
 *
 * @param differences one for each topic, in the order of the topics
 * @param pValue the probability of at least this difference of means by chance, by Student's paired t-test; empty for
 *     fewer than two topics or if all differ by the same
 */
public record RunComparison(Measure measure, List<Difference> differences, OptionalDouble pValue) {
    /** The measures of equal rankings may differ by rounding. */
    private static final double EQUAL = 1e-9;

    public RunComparison {
        differences = List.copyOf(differences);
    }

    /** The measure of a topic before and after. */
    public record Difference(String topic, double before, double after) {
        /** Positive if the topic has improved. */
        public double change() {
            return after - before;
        }
    }

    /**
     * Compares two runs measured on the same topics.
     *
     * <p>The t-test is used since it agrees with the randomization test on such data, while the sign and Wilcoxon tests
     * do not (Smucker, Allan and Carterette, CIKM 2007).
     */
    public static RunComparison of(Measure measure, Scores before, Scores after) {
        if (!before.topics().equals(after.topics())) {
            throw new IllegalArgumentException("runs are compared on the same topics");
        }
        double[] old = before.of(measure);
        double[] now = after.of(measure);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < old.length; i++) {
            differences.add(new Difference(before.topics().get(i), old[i], now[i]));
        }
        return new RunComparison(measure, differences, pValue(old, now));
    }

    /** The number of topics that have improved. */
    public long wins() {
        return differences.stream()
                .filter(difference -> difference.change() > EQUAL)
                .count();
    }

    /** The number of topics that have become worse. */
    public long losses() {
        return differences.stream()
                .filter(difference -> difference.change() < -EQUAL)
                .count();
    }

    /** The number of unchanged topics. */
    public long ties() {
        return differences.size() - wins() - losses();
    }

    /** The change of the mean. */
    public double meanChange() {
        return differences.stream().mapToDouble(Difference::change).average().orElse(0);
    }

    /** The topics with the largest changes, in either direction, the largest first; unchanged topics are omitted. */
    public List<Difference> largest(int most) {
        return differences.stream()
                .filter(difference -> Math.abs(difference.change()) > EQUAL)
                .sorted(Comparator.comparingDouble((Difference difference) -> -Math.abs(difference.change()))
                        .thenComparing(Difference::topic))
                .limit(most)
                .toList();
    }

    private static OptionalDouble pValue(double[] before, double[] after) {
        double[] changes = new double[before.length];
        Arrays.setAll(changes, i -> after[i] - before[i]);
        double spread = Arrays.stream(changes).max().orElse(0)
                - Arrays.stream(changes).min().orElse(0);
        return changes.length < 2 || spread < EQUAL
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        TTest.withDefaults().pairedTest(after, before).getPValue());
    }
}
