package jirei.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.lucene.LuceneEngine;
import jirei.lucene.WholeStudy;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search quality on the study and its samples, by class of query, equals the recorded figures.
 *
 * <p>The figures are in {@code relevance/expected.tsv}. A change that affects a figure changes the file and gives the
 * reason: the test writes the new table to {@code target/relevance/expected.tsv}, to be compared and copied by hand,
 * and every topic with a poor result to {@code target/relevance/misses.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {
    private static final Path JUDGED = Path.of("src", "test", "resources", "relevance");
    private static final Path ACTUAL = Path.of("target", "relevance");
    private static final String NO_ANSWER = "no-answer";
    private static final Set<String> CLASSES = Set.of(
            "keywords",
            "sentences",
            "variants",
            "kana",
            "romaji",
            "typos",
            "synonyms",
            "phrases",
            "filters",
            NO_ANSWER);
    private static final String HEAD = """
            # How well each class of topics is answered; topics of no-answer are honest where none is said to be.
            # Precision and recall are those of the counted entries.
            # class, topics, success@3, nDCG@10, MRR@10, precision, recall, honest
            """;

    private Qrels qrels = Qrels.read(JUDGED.resolve("qrels.txt"));
    private Evaluation evaluation = new Evaluation(List.of(), new Run(Map.of()), Map.of(), Map.of());

    /** The folder of the judged set within those of judgments and of results. */
    String folder() {
        return "";
    }

    /** The classes of the set's topics. */
    Set<String> classes() {
        return CLASSES;
    }

    /** The least success@3 of the whole set. */
    double minimum() {
        return 0.95;
    }

    /** The least success@3 of each class. */
    double minimumOfAClass() {
        return 0.85;
    }

    private Path judged(String name) {
        return JUDGED.resolve(folder()).resolve(name);
    }

    @BeforeAll
    void search(@TempDir Path index) {
        qrels = Qrels.read(judged("qrels.txt"));
        WholeStudy.copyTo(index);
        try (SearchEngine engine = LuceneEngine.open(index);
                IndexView view = engine.view()) {
            evaluation = Evaluation.of(view, TopicFile.read(judged("topics.tsv")), (topics, of) -> {});
        }
    }

    @Test
    void everyClassHasTheRecordedScores() throws IOException {
        Path actual = Files.createDirectories(ACTUAL.resolve(folder()));
        Files.writeString(actual.resolve("misses.txt"), misses());
        Path left = actual.resolve("expected.tsv");
        Files.writeString(left, table());
        assertThat(Files.readString(left)).isEqualTo(Files.readString(judged("expected.tsv")));
    }

    /** The project's minimum, independent of expected.tsv. */
    @Test
    void noClassFallsBelowTheMinimum() {
        Evaluation answerable = evaluation.only(topic -> qrels.isAnswerable(topic.id()));
        assertThat(answerable.scores(qrels).mean(Measure.SUCCESS_3)).isGreaterThanOrEqualTo(minimum());
        for (String kind : answerable.kinds()) {
            Evaluation some = answerable.only(topic -> topic.kind().equals(kind));
            assertThat(some.scores(qrels).mean(Measure.SUCCESS_3)).as(kind).isGreaterThanOrEqualTo(minimumOfAClass());
        }
        assertThat(evaluation.only(RelevanceTest::isUnanswerable).answeredRate())
                .isLessThanOrEqualTo(0.1);
    }

    @Test
    void everyJudgmentNamesAnExistingTopicAndEntry() {
        Set<String> entries = Study.entries().stream().map(Evaluation::nameOf).collect(Collectors.toSet());
        Set<String> topics = evaluation.topics().stream().map(Topic::id).collect(Collectors.toSet());
        assertThat(topics).containsAll(qrels.topics());
        for (String topic : qrels.topics()) {
            assertThat(entries).as(topic).containsAll(qrels.grades(topic).keySet());
        }
    }

    @Test
    void everyTopicHasAClassAndAnAnswerUnlessItsClassSaysOtherwise() {
        assertThat(evaluation.topics()).isNotEmpty().allSatisfy(topic -> {
            assertThat(classes()).contains(topic.kind());
            assertThat(qrels.isAnswerable(topic.id())).as(topic.id()).isNotEqualTo(isUnanswerable(topic));
        });
    }

    private String table() {
        Stream<String> classes = evaluation.kinds().stream()
                .map(kind -> row(kind, evaluation.only(topic -> topic.kind().equals(kind))));
        return HEAD + Stream.concat(classes, Stream.of(row("all", evaluation))).collect(Collectors.joining());
    }

    private String row(String name, Evaluation some) {
        Scores scores = some.scores(qrels);
        List<String> cells = new ArrayList<>(List.of(name, "" + some.topics().size()));
        for (Measure measure : List.of(Measure.SUCCESS_3, Measure.NDCG_10, Measure.MRR_10)) {
            cells.add(scores.topics().isEmpty() ? "-" : figure(scores.mean(measure)));
        }
        for (double ofCounted : List.of(some.precisionOfCounted(qrels), some.recallOfCounted(qrels))) {
            cells.add(scores.topics().isEmpty() ? "-" : figure(ofCounted));
        }
        Evaluation unanswerable = some.only(RelevanceTest::isUnanswerable);
        cells.add(unanswerable.topics().isEmpty() ? "-" : figure(1 - unanswerable.answeredRate()));
        return String.join("\t", cells) + "\n";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** By class: the topic, its query, the grades of the first three hits, and the rank of the best entry. */
    private String misses() {
        StringBuilder misses = new StringBuilder();
        for (String kind : evaluation.kinds()) {
            List<String> missed = evaluation.topics().stream()
                    .filter(topic -> topic.kind().equals(kind))
                    .flatMap(topic -> miss(topic).stream())
                    .toList();
            misses.append(kind + ": " + missed.size() + "\n");
            missed.forEach(line -> misses.append("  " + line + "\n"));
        }
        return misses.toString();
    }

    private Optional<String> miss(Topic topic) {
        List<String> found = evaluation.run().documents(topic.id());
        String asked = topic.id() + "\t" + topic.query() + "\t";
        if (isUnanswerable(topic)) {
            return Optional.of(asked + "answered, first "
                            + found.stream().findFirst().orElse("-"))
                    .filter(line -> evaluation.outcome(topic).answered());
        }
        List<Integer> grades = found.stream()
                .limit(3)
                .map(entry -> qrels.gradeOf(topic.id(), entry))
                .toList();
        if (grades.stream().anyMatch(grade -> grade > 0)) {
            return Optional.empty();
        }
        Map<String, Integer> judged = qrels.grades(topic.id());
        int highest = judged.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        String best = judged.keySet().stream()
                .filter(entry -> judged.getOrDefault(entry, 0) == highest)
                .map(entry -> entry + (found.contains(entry) ? " at " + (found.indexOf(entry) + 1) : " not found"))
                .collect(Collectors.joining(", "));
        return Optional.of(asked + "first three " + grades + ", best: " + best);
    }

    private static boolean isUnanswerable(Topic topic) {
        return topic.kind().equals(NO_ANSWER);
    }
}
