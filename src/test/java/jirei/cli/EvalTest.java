package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A collection is indexed, searched and measured with one command. */
final class EvalTest {
    private static final String COLLECTION = """
            {"id": "d_1", "title": "港の灯台", "text": "船に位置を知らせる。"}
            {"id": "d 2", "title": "山の測候所", "text": "天気を測る。"}
            {"id": "d3", "title": "川の水門", "text": "水位を保つ。"}
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeCollection() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file("c.jsonl.gz")))) {
            out.write(COLLECTION.getBytes(StandardCharsets.UTF_8));
        }
        write("topics.tsv", "q1\twords\t灯台", "q2\twords\t測候所", "q3\tnone\t砂漠", "q4\twords\t蒸気機関車");
        write("qrels.txt", "q1 0 d_1 1", "q2 0 d_2 2", "q4 0 d3 1");
    }

    @Test
    void theFiguresAreThoseOfTheTopicsWithAnAnswer() {
        JsonNode all = json(eval("--json")).at("/topics/all");
        assertThat(all.at("/topics").asInt()).isEqualTo(4);
        assertThat(all.at("/answerable").asInt()).isEqualTo(3);
        assertThat(all.at("/measures/nDCG@10").asDouble()).isEqualTo(2 / 3.0);
        assertThat(all.at("/zeroHitRate").asDouble()).isEqualTo(0.5);
        assertThat(all.at("/p99Millis").asDouble()).isPositive();
    }

    @Test
    void aTableHasARowForEachKindOfTopic() {
        Run run = eval();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("(?m)^ +topics +answerable +nDCG@10 +MRR@10 ")
                .containsPattern("(?m)^all +4 +3 +0\\.6667 ")
                .containsPattern("(?m)^words +3 +3 +0\\.6667 ")
                .containsPattern("(?m)^none +1 +0 +- ");
    }

    @Test
    void aLimitTakesTheFirstTopics() {
        assertThat(json(eval("--json", "--limit", "2"))
                        .at("/topics/all/measures/MRR@10")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void aRunIsWrittenWithTheIdsOfTheCollectionAndComparedLater() throws IOException {
        eval("--run", path("now.txt"));
        assertThat(Files.readAllLines(file("now.txt")))
                .anyMatch(line -> line.matches("q1 Q0 d_1 1 [0-9.E-]+ jirei"))
                .anyMatch(line -> line.startsWith("q2 Q0 d_2 1 "));
        write("before.txt", "q1 Q0 d3 1 2.0 x", "q1 Q0 d_1 2 1.0 x", "q4 Q0 d3 1 1.0 x");

        Run against = eval("--against", path("before.txt"));
        assertThat(against.out())
                .containsPattern("(?m)^nDCG@10 +0\\.5436 +0\\.6667 +\\+0\\.1230 +2 +1 +0 +0\\.\\d{4}$")
                .containsPattern("(?m)^  -1\\.0000  1\\.0000 → 0\\.0000  q4  蒸気機関車$");

        Run rows = eval("--against", path("before.txt"), "--csv");
        assertThat(rows.out())
                .startsWith("topic,kind,query,nDCG@10,nDCG@10 before,MRR@10,")
                .containsPattern("(?m)^q4,[^,]*,蒸気機関車,0\\.0000,1\\.0000,");
        assertThat(eval("--csv", "--json").status()).isEqualTo(2);

        Run compared = Run.of(
                "eval", "--compare", path("before.txt"), path("now.txt"), "--qrels", path("qrels.txt"), "--json");
        JsonNode answer = json(compared);
        assertThat(answer.at("/comparison/0/better").asInt()).isEqualTo(2);
        assertThat(answer.at("/largest")
                        .valueStream()
                        .map(topic -> topic.get("topic").asString()))
                .containsExactly("q2", "q4", "q1");
    }

    @Test
    void theIndexOfAFileIsKeptWhereOneIsNamed() {
        Path index = file("kept");
        assertThat(json(eval("--json", "--index", index.toString()))).isNotEmpty();
        assertThat(index).isDirectoryContaining(Files::isDirectory);
        assertThat(json(eval("--json", "--index", index.toString()))
                        .at("/topics/all/answerable")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void everyBadLineIsToldWithItsFileAndReason() throws IOException {
        write("topics.tsv", "q1", "q2\t測候所", "q3\t");
        Run run = eval();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("topics.tsv has 2 bad lines", "topics.tsv:1: not 2 or 3", "topics.tsv:3: no query");
    }

    @Test
    void aBadRecordOfTheCollectionIsToldAndTheOthersAreMeasured() throws IOException {
        write("c.jsonl", "{", "{\"id\": \"d_1\", \"text\": \"灯台\"}");
        Run run = Run.of(
                "eval", "--corpus", path("c.jsonl"), "--topics", path("topics.tsv"), "--qrels", path("qrels.txt"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("c.jsonl:1: ");
        assertThat(run.out()).contains("all");
    }

    @Test
    void aMissingFileOrOptionIsExplained() {
        assertThat(Run.of("eval", "--qrels", path("gone.txt"), "--topics", path("topics.tsv"))
                        .err())
                .contains("cannot read", "gone.txt")
                .doesNotContain("\tat ");
        Run noTopics = Run.of("eval", "--qrels", path("qrels.txt"));
        assertThat(noTopics.status()).isEqualTo(2);
        assertThat(noTopics.err()).contains("--topics");
        assertThat(eval("--limit", "-1").status()).isEqualTo(2);
    }

    private Run eval(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "eval",
                                "--corpus",
                                path("c.jsonl.gz"),
                                "--topics",
                                path("topics.tsv"),
                                "--qrels",
                                path("qrels.txt")),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static JsonNode json(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        return new JsonMapper().readTree(run.out());
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String path(String name) {
        return file(name).toString();
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(file(name), List.of(lines));
    }
}
