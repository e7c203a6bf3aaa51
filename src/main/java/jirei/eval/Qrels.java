package jirei.eval;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.eval.LineFile.BadLineException;

/**
 * Relevance judgments: the grades of documents for each topic, in TREC's format {@code topic 0 document grade}.
 *
 * <p>A grade of 1 or more is relevant, and a higher one more so; unjudged documents count as not relevant.
 */
public final class Qrels {
    private static final String FORM = "topic 0 document grade";

    private final Map<String, Map<String, Integer>> grades;

    private Qrels(Map<String, Map<String, Integer>> grades) {
        this.grades = Collections.unmodifiableMap(grades);
    }

    /** Judgments with these grades, by topic and document. */
    public static Qrels of(Map<String, Map<String, Integer>> grades) {
        Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
        grades.forEach((topic, judged) -> copy.put(topic, new LinkedHashMap<>(judged)));
        return new Qrels(copy);
    }

    /**
     * The judgments in a file.
     *
     * @throws MalformedFileException if a line is malformed
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

    /** The grade of a document, 0 if it is unjudged. */
    public int gradeOf(String topic, String document) {
        return grades(topic).getOrDefault(document, 0);
    }

    /** The documents that are relevant to a topic. */
    public Set<String> relevant(String topic) {
        return grades(topic).entrySet().stream()
                .filter(judged -> judged.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether the topic has an answer: a document judged relevant. */
    public boolean isAnswerable(String topic) {
        return grades(topic).values().stream().anyMatch(grade -> grade > 0);
    }

    /** The topics that have an answer, in the given order. */
    public List<String> answerable(List<String> topics) {
        return topics.stream().filter(this::isAnswerable).toList();
    }
}
