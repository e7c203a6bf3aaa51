package jirei.lucene.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import jirei.search.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VectorLearningTest {
    private static final VectorLearning TINY = new VectorLearning(100, 8, 20, 1_000_000, 1);

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameFile() throws IOException {
        Path text = text("cats.txt", cats());
        assertThat(learnt(TINY, text)).isEqualTo(learnt(TINY, text));
    }

    @Test
    void anotherSeedGivesAnotherFile() throws IOException {
        Path text = text("cats.txt", cats());
        assertThat(learnt(new VectorLearning(100, 8, 20, 1_000_000, 2), text)).isNotEqualTo(learnt(TINY, text));
    }

    @Test
    void recordsGiveTheSameWordsAsPlainText() throws IOException {
        StringBuilder records = new StringBuilder();
        cats().lines().forEach(line -> records.append("{\"id\":\"数字\",\"title\":\"" + line + "\",\"size\":3}\n"));
        assertThat(learnt(TINY, text("cats.jsonl", records.toString()))).isEqualTo(learnt(TINY, text("a.txt", cats())));
    }

    @Test
    void compressedTextIsReadAsSuch() throws IOException {
        Path packed = folder.resolve("cats.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(cats().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(learnt(TINY, packed)).isEqualTo(learnt(TINY, text("cats.txt", cats())));
    }

    @Test
    void rareWordsAndNumbersAreLeftOut() throws IOException {
        WordVectors vectors = table(learnt(TINY, text("cats.txt", cats() + "孔雀\n2025\n2025\n2025\n2025\n2025\n")));
        assertThat(vectors.words()).contains("猫", "犬").doesNotContain("孔雀", "2025");
    }

    @Test
    void onlySoManyWordsAreLearnt() throws IOException {
        VectorLearning three = new VectorLearning(3, 8, 1, 1_000_000, 1);
        assertThat(table(learnt(three, text("cats.txt", cats()))).words()).hasSize(3);
    }

    @Test
    void textsWithoutWordsAreRejected() throws IOException {
        Path empty = text("empty.txt", "\n\n");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TINY.learn(List.of(empty), folder.resolve("out"), (done, of) -> {}))
                .withMessageStartingWith("cannot learn from ");
    }

    @Test
    void aBrokenRecordIsNamedByItsLine() throws IOException {
        Path broken = text("broken.jsonl", "{\"text\":\"猫\"}\n{\"text\":\n");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TINY.learn(List.of(broken), folder.resolve("out"), (done, of) -> {}))
                .withMessage("not a record of JSON: " + broken + ":2");
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing.txt.gz");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TINY.learn(List.of(missing), folder.resolve("out"), (done, of) -> {}))
                .withMessage("cannot read " + missing);
    }

    @Test
    void oddDimensionsAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VectorLearning(100, 12, 1, 1, 1));
    }

    private static String cats() {
        return "猫が魚を食べる。\n犬が肉を食べる。\n窓口で書類を書く。\n役所で申請を書く。\n".repeat(30);
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private byte[] learnt(VectorLearning learning, Path text) throws IOException {
        Path out = folder.resolve("vectors.bin");
        learning.learn(List.of(text), out, (done, of) -> {});
        return Files.readAllBytes(out);
    }

    private static WordVectors table(byte[] file) throws IOException {
        try (InputStream in = new ByteArrayInputStream(file)) {
            return WordVectorFile.read(in);
        }
    }
}
