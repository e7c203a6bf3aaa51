package jirei.corpus.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jirei.FuzzRounds;
import jirei.corpus.folder.CorpusFolder;
import jirei.corpus.folder.FolderItem.FileItem;
import jirei.corpus.folder.SourceFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in a sidecar, it is read in no time, and what is wrong is told. */
class HostileSidecarTest {
    private static final List<String> PIECES = List.of(
            "title", "都市", ":", ": ", "：", "\n", "\n", "\n  ", " ", "-", "- ", "---", "[", "]", "{", "}", ",", "&a ",
            "*a", "<<: ", "!!", "!<x>", "|", ">", "'", "\"", "#", "%", "@", "`", "?", "? ", "~", "null", "\t", "\u0000",
            "\uFEFF", "2026-03", "スマートシティ", "★", "...", "\\", "\r");

    static List<String> bombs() {
        StringBuilder laughs = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            String last = "*" + (char) (c - 1);
            laughs.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((last + ", ").repeat(8))
                    .append(last)
                    .append("]\n");
        }
        return List.of(
                laughs.toString(),
                "[".repeat(60_000),
                "{".repeat(60_000),
                "{a: ".repeat(15_000),
                "- ".repeat(30_000),
                "? ".repeat(30_000),
                "title: " + "あ".repeat(20_000),
                "a: 1\n".repeat(10_000),
                "title: &a\n  b: *a\n",
                "&a title: *a\n",
                "title: [" + "x, ".repeat(20_000) + "]",
                "? [a, b]\n: c\n",
                "? {a: b}\n: c\n",
                "title: !!java.net.URL [\"http://example.org/\"]\n",
                "title: \"\\uD83D\"\n",
                "date: " + "9".repeat(60_000),
                "date: 令和" + "九".repeat(20_000) + "年",
                "x".repeat(70_000),
                "\t\t\n");
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsNoMoreThanAProblem(String yaml) {
        assertTimeout(Duration.ofSeconds(10), () -> read(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyBytesAreReadOrTold(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < FuzzRounds.orElse(100); round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            read(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyRowOfPiecesIsReadOrTold(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < FuzzRounds.orElse(500); round++) {
            StringBuilder yaml = new StringBuilder();
            for (int pieces = random.nextInt(25); pieces > 0; pieces--) {
                yaml.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            read(yaml.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void read(byte[] bytes) {
        try {
            Files.write(folder.resolve("a.md"), new byte[0]);
            Files.write(folder.resolve("a.meta.yaml"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CorpusFolder corpus = new CorpusFolder(folder, Optional.empty(), Map.of());
        SourceFile source =
                new SourceFile("a.md", "digest", (FileItem) corpus.item("a.md").orElseThrow(), corpus);
        Metadata metadata = SidecarReader.read(source, "a.meta.yaml");
        assertThat(metadata.problems())
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("a.meta.yaml"));
    }
}
