package jirei.eval;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The measures of a run by topic. Topics without a relevant document are left out; a topic without hits counts as 0, as
 * with {@code trec_eval -c}.
 *
 * @param topics the measured topics, in their order
 */
public record Scores(List<String> topics, Map<Measure, List<Double>> values) {
    public Scores {
        topics = List.copyOf(topics);
        Map<Measure, List<Double>> copy = new EnumMap<>(Measure.class);
        values.forEach((measure, each) -> copy.put(measure, List.copyOf(each)));
        values = Collections.unmodifiableMap(copy);
    }

    /** Measures a run on the topics that have an answer. */
    public static Scores of(Run run, Qrels qrels, List<String> topics) {
        List<String> measured = qrels.answerable(topics);
        Map<Measure, List<Double>> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            values.put(
                    measure,
                    measured.stream()
                            .map(topic -> measure.of(run.documents(topic), qrels.grades(topic)))
                            .toList());
        }
        return new Scores(measured, values);
    }

    /** The values of a measure, in the order of {@link #topics()}. */
    public double[] of(Measure measure) {
        return values.getOrDefault(measure, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The mean over all topics; 0 if there are none. */
    public double mean(Measure measure) {
        return values.getOrDefault(measure, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
