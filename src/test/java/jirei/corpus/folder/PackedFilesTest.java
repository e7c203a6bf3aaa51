package jirei.corpus.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import jirei.casestudy.Entry;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file compressed with gzip is read like the uncompressed file. */
final class PackedFilesTest {
    private static final String PAGE =
            "<html><head><title>港の計画</title></head><body><h1>港の計画</h1><p>橋を架ける。</p></body></html>";

    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private final Corpus corpus = new Corpus(folder);

    private static void pack(String name, byte[] bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(bytes);
        }
    }

    private static Set<Path> copies() throws IOException {
        try (Stream<Path> inside = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return inside.filter(path -> path.getFileName().toString().matches("jirei-\\d+\\.htm"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aCompressedTextIsRead() throws IOException {
        pack("memo.md.gz", "# 視察の記録\n\n港を見た。\n".getBytes(StandardCharsets.UTF_8));
        assertThat(WholeReading.of(corpus, "memo.md.gz").entries())
                .extracting(Entry::title)
                .containsExactly("視察の記録");
    }

    @Test
    void aCompressedDocumentIsReadAndItsCopyDeleted() throws IOException {
        Files.writeString(folder.resolve("plan.htm"), PAGE);
        pack("plan.htm.GZ", PAGE.getBytes(StandardCharsets.UTF_8));
        Set<Path> before = copies();
        assertThat(WholeReading.of(corpus, "plan.htm.GZ").entries())
                .isNotEmpty()
                .extracting(entry -> entry.content().original())
                .isEqualTo(WholeReading.of(corpus, "plan.htm").entries().stream()
                        .map(entry -> entry.content().original())
                        .toList());
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void aBombIsReportedAndItsCopyDeleted() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.htm.gz")))) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i <= 256; i++) {
                out.write(block);
            }
        }
        Set<Path> before = copies();
        assertThat(WholeReading.of(corpus, "bomb.htm.gz").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("展開すると大きすぎます（256MBまで）"));
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void invalidAndTruncatedFilesAreReported() throws IOException {
        Files.writeString(folder.resolve("x.htm.gz"), PAGE);
        pack("whole.htm.gz", PAGE.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Files.readAllBytes(folder.resolve("whole.htm.gz"));
        Files.write(folder.resolve("cut.htm.gz"), Arrays.copyOf(whole, whole.length / 2));
        for (String file : Set.of("x.htm.gz", "cut.htm.gz")) {
            assertThat(WholeReading.of(corpus, file).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("gzipまたはZIPとして展開できません"));
        }
    }
}
