package jirei.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.TTest;

/**
 * How a run does against an earlier one on the same topics, by one measure.
 *
 * @param differences one for each topic, in the order of the topics
 * @param pValue how likely a difference of means as large as this is by chance, after Student's paired t-test; nothing
 *     where there are fewer than two topics or all differ by the same
 */
public record RunComparison(Measure measure, List<Difference> differences, OptionalDouble pValue) {
    /** Measures of equal rankings may differ in the last bits. */
    private static final double EQUAL = 1e-9;

    public RunComparison {
        differences = List.copyOf(differences);
    }

    /** What a topic had before and has now. */
    public record Difference(String topic, double before, double after) {
        /** Above zero where it is better now. */
        public double change() {
            return after - before;
        }
    }

    /**
     * Compares two runs that were measured on the same topics.
     *
     * <p>The t-test, since it agrees with the randomization test on such data while the signs and Wilcoxon tests do not
     * (Smucker, Allan and Carterette, CIKM 2007).
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

    /** How many topics are better now. */
    public long wins() {
        return differences.stream()
                .filter(difference -> difference.change() > EQUAL)
                .count();
    }

    /** How many topics are worse now. */
    public long losses() {
        return differences.stream()
                .filter(difference -> difference.change() < -EQUAL)
                .count();
    }

    /** How many topics are as they were. */
    public long ties() {
        return differences.size() - wins() - losses();
    }

    /** What the mean gained. */
    public double meanChange() {
        return differences.stream().mapToDouble(Difference::change).average().orElse(0);
    }

    /** The topics that changed most, for better or worse, the largest change first; never one that did not change. */
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
