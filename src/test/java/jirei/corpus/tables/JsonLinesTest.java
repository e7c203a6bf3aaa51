package jirei.corpus.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections are read whatever their size, and a bad line costs only itself. */
class JsonLinesTest {
    private static final String TWO = "{\"id\": \"a\", \"text\": \"一つ目\"}\n{\"id\": \"b\", \"text\": \"二つ目\"}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"x.jsonl", "x.ndjson", "X.JSONL"})
    void everyEndingIsRead(String file) throws IOException {
        assertThat(read(file, bytes(TWO)).entries()).extracting(Entry::title).containsExactly("一つ目", "二つ目");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jsonl.gz", "x.ndjson.gz"})
    void aPackedFileIsReadLikeAnyOther(String file) throws IOException {
        WholeReading reading = read(file, packed(bytes(TWO)));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries()).extracting(Entry::title).containsExactly("一つ目", "二つ目");
        assertThat(reading.dossier().orElseThrow().provenance().document()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n\n", "\n \n"})
    void theEndsOfLinesAndAByteOrderMarkDoNotMatter(String end) throws IOException {
        WholeReading reading = read("x.jsonl", bytes("\uFEFF" + TWO.strip().replace("\n", end)));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries()).extracting(JsonLinesTest::key).containsExactly("a", "b");
    }

    @Test
    void aLineThatIsNotUtf8CostsOnlyItself() throws IOException {
        byte[] bytes = bytes(TWO + "{\"id\": \"c\", \"text\": \"?\"}\n{\"id\": \"d\", \"text\": \"四つ目\"}\n");
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
        WholeReading reading = read("x.jsonl", bytes);

        assertThat(reading.entries()).extracting(JsonLinesTest::key).containsExactly("a", "b", "d");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).contains("UTF-8");
        });
    }

    @Test
    void elevenThousandNamesakesHaveIdsOfTheirOwn() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 11_000; i++) {
            text.append("{\"id\": \"d").append(i).append("\", \"title\": \"議事録\", \"text\": \"同じ本文\"}\n");
        }
        WholeReading reading = read("x.jsonl", bytes(text.toString()));

        assertThat(reading.entries())
                .hasSize(11_000)
                .extracting(Entry::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.value().startsWith("議事録-"));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aRecordKeepsItsIdWhereItMovesAndIsCorrected() throws IOException {
        String other = "{\"id\": \"b\", \"title\": \"報告\", \"text\": \"別\"}\n";
        EntryId before = read("x.jsonl", bytes("{\"id\": \"a\", \"title\": \"報告\", \"text\": \"旧\"}\n" + other))
                .entries()
                .getFirst()
                .id();
        EntryId after = read("x.jsonl", bytes(other + "{\"id\": \"a\", \"title\": \"報告\", \"text\": \"新\"}\n"))
                .entries()
                .getLast()
                .id();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void aLineThatUnpacksToTooMuchCostsOnlyItself() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 17; i++) {
                out.write(blanks);
            }
            out.write(bytes("\n" + TWO));
        }
        WholeReading reading = read("bomb.jsonl.gz", bomb.toByteArray());
        assertThat(reading.entries()).hasSize(2);
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.message()).contains("16MB");
        });
    }

    @Test
    void aFileThatIsNotPackedThoughItSaysSoIsTold() throws IOException {
        assertNotRead(read("x.jsonl.gz", bytes(TWO)), "gzip");
    }

    @Test
    void aPackedFileThatWasCutOffIsTold() throws IOException {
        byte[] whole = packed(bytes(TWO));

        assertNotRead(read("x.jsonl.gz", Arrays.copyOf(whole, whole.length / 2)), "gzip");
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        assertThat(read("x.jsonl", bytes("\n \n")).problems())
                .extracting(ParseProblem::message)
                .containsExactly("ファイルに文がありません。");
    }

    @Test
    void aFileFullOfOneFaultIsToldInOneProblem() throws IOException {
        WholeReading reading = read("x.jsonl", bytes("だめ\n".repeat(2_500) + TWO));

        assertThat(reading.entries()).hasSize(2);
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.message()).contains("JSONとして読めません", "2,500か所（1、2、3、4、5行目など）");
        });
    }

    private static String key(Entry entry) {
        return entry.place().key().orElse("");
    }

    private static void assertNotRead(WholeReading reading, String reason) {
        assertThat(reading.entries()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.PROBLEM);
            assertThat(problem.message()).contains(reason);
            assertThat(problem.kept()).isEqualTo("何も収録していません");
        });
    }

    private WholeReading read(String file, byte[] bytes) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Optional.ofNullable(path.getParent()).orElseThrow());
        Files.write(path, bytes);
        return WholeReading.of(new Corpus(folder), file);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
