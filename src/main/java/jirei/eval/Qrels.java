package jirei.eval;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jirei.eval.LineFile.BadLineException;

/**
 * What people judged: for each topic the grades of documents, in TREC's form {@code topic 0 document grade}.
 *
 * <p>A grade of 1 or more is relevant, and a higher one more so; what nobody judged counts as not relevant.
 */
public final class Qrels {
    private static final String FORM = "topic 0 document grade";

    private final Map<String, Map<String, Integer>> grades;

    private Qrels(Map<String, Map<String, Integer>> grades) {
        this.grades = Collections.unmodifiableMap(grades);
    }

    /** These grades, by topic and document. */
    public static Qrels of(Map<String, Map<String, Integer>> grades) {
        Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
        grades.forEach((topic, judged) -> copy.put(topic, new LinkedHashMap<>(judged)));
        return new Qrels(copy);
    }

    /**
     * The judgments in a file.
     *
     * @throws MalformedFileException if any line is bad
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static Qrels read(Path file) {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        LineFile.read(file, line -> {
            String[] columns = LineFile.columns(line, FORM);
            int grade = LineFile.number(columns[3], "the grade");
            Map<String, Integer> judged = grades.computeIfAbsent(columns[0], topic -> new LinkedHashMap<>());
            if (judged.putIfAbsent(columns[2], grade) != null) {
                throw new BadLineException("judged twice: " + columns[0] + " " + columns[2]);
            }
        });
        return new Qrels(grades);
    }

    /** The topics that have judgments, in the order of the file. */
    public Set<String> topics() {
        return grades.keySet();
    }

    /** The grades of a topic's judged documents, in the order of the file. */
    public Map<String, Integer> grades(String topic) {
        return Collections.unmodifiableMap(grades.getOrDefault(topic, Map.of()));
    }

    /** The grade of a document, 0 where nobody judged it. */
    public int gradeOf(String topic, String document) {
        return grades(topic).getOrDefault(document, 0);
    }

    /** Whether the topic has an answer: a document that was judged relevant. */
    public boolean isAnswerable(String topic) {
        return grades(topic).values().stream().anyMatch(grade -> grade > 0);
    }

    /** Those of the topics that have an answer, in their order. */
    public List<String> answerable(List<String> topics) {
        return topics.stream().filter(this::isAnswerable).toList();
    }
}
