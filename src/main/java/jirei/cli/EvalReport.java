package jirei.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jirei.eval.Evaluation;
import jirei.eval.Measure;
import jirei.eval.Qrels;
import jirei.eval.RunComparison;
import jirei.eval.Scores;
import jirei.eval.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of an evaluation, as JSON or as tables.
 *
 * @param topics the figures of all topics under {@code all}, and of each kind of topic
 * @param comparison the differences to an earlier run, by measure; empty without one
 * @param largest the topics with the largest changes of nDCG@10
 */
record EvalReport(Map<String, Figures> topics, List<Compared> comparison, List<Changed> largest) {
    private static final int MOST_CHANGES = 10;

    EvalReport {
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        comparison = List.copyOf(comparison);
        largest = List.copyOf(largest);
    }

    /**
     * The figures of a set of topics. Measures are means over the topics with relevant entries, all other figures are
     * over all topics.
     */
    record Figures(
            int topics,
            int answerable,
            Map<String, Double> measures,
            double zeroHitRate,
            double answeredRate,
            double medianMillis,
            double p99Millis) {
        static Figures of(Evaluation evaluation, Qrels qrels) {
            Scores scores = evaluation.scores(qrels);
            Map<String, Double> measures = new LinkedHashMap<>();
            for (Measure measure : Measure.values()) {
                measures.put(measure.label(), scores.mean(measure));
            }
            return new Figures(
                    evaluation.topics().size(),
                    scores.topics().size(),
                    measures,
                    evaluation.zeroHitRate(),
                    evaluation.answeredRate(),
                    evaluation.times().medianMillis(),
                    evaluation.times().percentileMillis(99));
        }
    }

    /** A measure in two runs. */
    record Compared(
            String measure,
            double before,
            double after,
            double change,
            long better,
            long worse,
            long same,
            @Nullable Double p) {}

    /** A topic with a changed measure. */
    record Changed(String topic, String query, double before, double after, double change) {}

    /** The figures of an evaluation. */
    static EvalReport of(Evaluation evaluation, Qrels qrels) {
        Map<String, Figures> topics = new LinkedHashMap<>();
        topics.put("all", Figures.of(evaluation, qrels));
        if (!evaluation.kinds().equals(Set.of(""))) {
            for (String kind : evaluation.kinds()) {
                topics.put(
                        kind, Figures.of(evaluation.only(topic -> topic.kind().equals(kind)), qrels));
            }
        }
        return new EvalReport(topics, List.of(), List.of());
    }

    /** The comparison of two runs on these topics. */
    static EvalReport of(List<Topic> topics, Scores before, Scores after) {
        Map<String, String> queries =
                topics.stream().collect(Collectors.toMap(Topic::id, Topic::query, (one, other) -> one));
        List<Compared> rows = Arrays.stream(Measure.values())
                .map(measure -> compared(RunComparison.of(measure, before, after), before, after))
                .toList();
        List<Changed> largest = RunComparison.of(Measure.NDCG_10, before, after).largest(MOST_CHANGES).stream()
                .map(changed -> new Changed(
                        changed.topic(),
                        queries.getOrDefault(changed.topic(), ""),
                        changed.before(),
                        changed.after(),
                        changed.change()))
                .toList();
        return new EvalReport(Map.of(), rows, largest);
    }

    /** The figures with a comparison. */
    EvalReport with(EvalReport compared) {
        return new EvalReport(topics, compared.comparison, compared.largest);
    }

    String toJson() {
        return new JsonMapper().writeValueAsString(this);
    }

    void print(PrintWriter out) {
        if (!topics.isEmpty()) {
            out.printf(Locale.ROOT, "%-12s %6s %10s", "", "topics", "answerable");
            printEach(out, measure -> String.format(Locale.ROOT, " %10s", measure.label()));
            out.printf(Locale.ROOT, " %8s %8s %10s %10s%n", "zero-hit", "answered", "median ms", "p99 ms");
        }
        topics.forEach((kind, figures) -> {
            out.printf(Locale.ROOT, "%-12s %6d %10d", kind, figures.topics(), figures.answerable());
            boolean measured = figures.answerable() > 0;
            printEach(
                    out,
                    measure -> measured
                            ? String.format(
                                    Locale.ROOT, " %10.4f", figures.measures().get(measure.label()))
                            : String.format(Locale.ROOT, " %10s", "-"));
            out.printf(
                    Locale.ROOT,
                    " %8.4f %8.4f %10.1f %10.1f%n",
                    figures.zeroHitRate(),
                    figures.answeredRate(),
                    figures.medianMillis(),
                    figures.p99Millis());
        });
        if (!comparison.isEmpty()) {
            printComparison(out);
        }
    }

    private void printComparison(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-12s %8s %8s %8s %7s %7s %7s %8s%n",
                "",
                "before",
                "after",
                "change",
                "better",
                "worse",
                "same",
                "p");
        for (Compared row : comparison) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %8.4f %8.4f %+8.4f %7d %7d %7d %8s%n",
                    row.measure(),
                    row.before(),
                    row.after(),
                    row.change(),
                    row.better(),
                    row.worse(),
                    row.same(),
                    row.p() == null ? "-" : String.format(Locale.ROOT, "%.4f", row.p()));
        }
        if (!largest.isEmpty()) {
            out.println("largest changes of " + Measure.NDCG_10.label() + ":");
        }
        for (Changed changed : largest) {
            out.printf(
                    Locale.ROOT,
                    "  %+.4f  %.4f → %.4f  %s  %s%n",
                    changed.change(),
                    changed.before(),
                    changed.after(),
                    changed.topic(),
                    changed.query());
        }
    }

    private static void printEach(PrintWriter out, Function<Measure, String> cell) {
        for (Measure measure : Measure.values()) {
            out.print(cell.apply(measure));
        }
    }

    private static Compared compared(RunComparison comparison, Scores before, Scores after) {
        Measure measure = comparison.measure();
        return new Compared(
                measure.label(),
                before.mean(measure),
                after.mean(measure),
                comparison.meanChange(),
                comparison.wins(),
                comparison.losses(),
                comparison.ties(),
                comparison.pValue().isPresent() ? comparison.pValue().getAsDouble() : null);
    }
}
