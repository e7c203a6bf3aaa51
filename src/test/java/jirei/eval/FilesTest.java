package jirei.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jirei.eval.Run.ScoredDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics, judgments and runs are read as TREC's tools write them, and every malformed line is reported. */
final class FilesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void topicsMayHaveAKind() throws IOException {
        Path file = write("# remark", "q1\t防犯カメラ", "", "q2\tsentences\t何を している", "x#q\tＱ  ");

        assertThat(TopicFile.read(file))
                .containsExactly(
                        new Topic("q1", "", "防犯カメラ"),
                        new Topic("q2", "sentences", "何を している"),
                        new Topic("x#q", "", "Ｑ"));
    }

    @Test
    void everyMalformedTopicIsReported() throws IOException {
        Path file = write("q1\t防犯", "no tab", "q 2\t防犯", "q3\t ", "q1\tまた", "\t防犯", "q4\ta\tb\tc", "q5\t良");

        assertBad(
                () -> TopicFile.read(file),
                "6 bad lines",
                ":2: not 2 or 3 cells",
                ":3: not a topic id",
                ":4: no query",
                ":5: the topic is there twice: q1",
                ":6: not a topic id",
                ":7: not 2 or 3 cells");
    }

    @Test
    void judgmentsAreReadByTopicAndDocument() throws IOException {
        Qrels qrels = Qrels.read(write("q1 0 a 2", "q1\t0\tb\t0", "q2  0  都市-1ppj  -1"));

        assertThat(qrels.topics()).containsExactly("q1", "q2");
        assertThat(qrels.gradeOf("q1", "a")).isEqualTo(2);
        assertThat(qrels.gradeOf("q1", "unjudged")).isZero();
        assertThat(qrels.gradeOf("q2", "都市-1ppj")).isEqualTo(-1);
        assertThat(qrels.answerable(List.of("q2", "q1", "q3"))).containsExactly("q1");
    }

    @Test
    void everyMalformedJudgmentIsReported() throws IOException {
        Path file = write("q1 0 a 2", "q1 0 b", "q1 0 c good", "q1 0 a 1", "q1 0 a b 1");

        assertBad(
                () -> Qrels.read(file),
                "4 bad lines",
                ":2: not 4 columns (topic 0 document grade) but 3",
                ":3: the grade is not a whole number: good",
                ":4: judged twice: q1 a",
                ":5: not 4 columns");
    }

    @Test
    void aRunKeepsItsOrderWhenWrittenAndRead() {
        Run run = new Run(Map.of(
                "q1",
                        List.of(
                                new ScoredDocument("a", 3.5f),
                                new ScoredDocument("b", 3.5f),
                                new ScoredDocument("c", 9),
                                new ScoredDocument("d", 1)),
                "q2", List.of(new ScoredDocument("都市-1ppj", -1))));
        Path file = folder.resolve("run.txt");
        run.write(file, "jirei");
        Run read = Run.read(file);

        assertThat(read.documents("q1")).containsExactly("a", "b", "c", "d");
        assertThat(read.documents("q2")).containsExactly("都市-1ppj");
        assertThat(read.documents("q3")).isEmpty();
        assertThat(read.found().getOrDefault("q1", List.of()))
                .extracting(ScoredDocument::score)
                .containsExactly(3.5f, Math.nextDown(3.5f), Math.nextDown(Math.nextDown(3.5f)), 1f);
    }

    @Test
    void theOrderIsByRankNotByLine() throws IOException {
        Run run = Run.read(write("q1 Q0 b 2 0.5 x", "q1 Q0 a 1 0.9 x", "q1\tQ0\tc\t10\t1e-3\tx"));

        assertThat(run.documents("q1")).containsExactly("a", "b", "c");
    }

    @Test
    void everyMalformedLineOfARunIsReported() throws IOException {
        Path file = write("q1 Q0 a 1 0.9 x", "q1 Q0 b", "q1 Q0 b two 0.5 x", "q1 Q0 c 3 high x", "q1 Q0 a 4 0.1 x");

        assertBad(
                () -> Run.read(file),
                "4 bad lines",
                ":2: not 6 columns",
                ":3: the rank is not a whole number: two",
                ":4: the score is not a number: high",
                ":5: found twice: q1 a");
    }

    @Test
    void aWrongEncodingIsReported() throws IOException {
        Path file = folder.resolve("sjis.tsv");
        Files.write(file, "q1\t防犯\n".getBytes(Charset.forName("Shift_JIS")));

        assertBad(() -> TopicFile.read(file), ":1: not UTF-8");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Qrels.read(folder.resolve("gone.txt")))
                .withMessageContaining("gone.txt");
    }

    private static void assertBad(ThrowingCallable reading, String... parts) {
        assertThatExceptionOfType(MalformedFileException.class)
                .isThrownBy(reading)
                .satisfies(failure -> assertThat(failure.getMessage()).contains(parts));
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("lines.txt"), List.of(lines));
    }
}
