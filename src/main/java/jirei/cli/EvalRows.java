package jirei.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jirei.eval.Measure;
import jirei.eval.Scores;
import jirei.eval.Topic;

/** A row for each topic with its measures, and those of an earlier run beside them, for a spreadsheet. */
record EvalRows(List<Topic> topics, Scores scores, Optional<Scores> before) {
    List<List<String>> all() {
        Map<String, Topic> asked =
                topics.stream().collect(Collectors.toMap(Topic::id, Function.identity(), (one, other) -> one));
        List<List<String>> rows = new ArrayList<>();
        rows.add(header());
        for (int i = 0; i < scores.topics().size(); i++) {
            String id = scores.topics().get(i);
            Topic topic = asked.getOrDefault(id, new Topic(id, "", ""));
            List<String> row = new ArrayList<>(List.of(id, topic.kind(), topic.query()));
            for (Measure measure : Measure.values()) {
                row.add(figure(scores.of(measure)[i]));
                int place = i;
                before.ifPresent(earlier -> row.add(figure(earlier.of(measure)[place])));
            }
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("topic", "kind", "query"));
        for (Measure measure : Measure.values()) {
            header.add(measure.label());
            before.ifPresent(earlier -> header.add(measure.label() + " before"));
        }
        return List.copyOf(header);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
