package jirei.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jirei.casestudy.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the corpus opens files and asks the disk about them: a folder may lie on a slow share. */
class DiskUseTest {
    @TempDir
    Path folder;

    private CountingDisk disk;

    @BeforeEach
    void count() {
        disk = new CountingDisk(folder);
    }

    private List<Entry> read(String file) {
        List<Entry> entries = new ArrayList<>();
        try (Corpus corpus = new Corpus(disk.counted(folder))) {
            corpus.read(file, "digest", entries::add);
        }
        return entries;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "UTF-16"})
    void aTableIsOpenedOnceWhateverItsEncodingAndSeparator(String charset) throws IOException {
        Files.writeString(folder.resolve("x.csv"), "件名;概要\n予約;番号札\n案内;地図\n", Charset.forName(charset));

        assertThat(read("x.csv")).extracting(Entry::title).containsExactly("予約", "案内");
        assertThat(disk.opened()).containsExactly("x.csv");
    }

    private static String rows(String title, String letter) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            rows.append(title)
                    .append(i)
                    .append(',')
                    .append(letter.repeat(4_000))
                    .append('\n');
        }
        return rows.toString();
    }

    @Test
    void aLargeTableIsOpenedTwiceOnlyIfItsBeginningIsAscii() throws IOException {
        String ascii = "title,text\n" + rows("plan", "a");
        Files.writeString(folder.resolve("x.csv"), ascii + "予約,番号札\n", Charset.forName("windows-31j"));
        assertThat(read("x.csv").getLast().title()).isEqualTo("予約");
        assertThat(disk.opened()).containsExactly("x.csv", "x.csv");

        disk.opened().clear();
        String japanese = "title,text\n" + rows("予約", "番");
        Files.writeString(folder.resolve("y.csv"), japanese, Charset.forName("EUC-JP"));
        assertThat(read("y.csv").getLast().title()).isEqualTo("予約399");
        assertThat(disk.opened()).containsExactly("y.csv");
    }

    @Test
    void aLookAtTheFolderAsksOnlyAboutWhatLiesThere() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        for (String file : List.of("a/x.csv", "a/x.csv.map.yaml", "a/_folder.meta.yaml", "b.md")) {
            Files.writeString(folder.resolve(file), "x", StandardCharsets.UTF_8);
        }
        try (Corpus corpus = new Corpus(disk.counted(folder))) {
            disk.asked().clear();
            assertThat(corpus.stamps()).containsOnlyKeys("a/x.csv", "b.md");
        }

        assertThat(disk.opened()).isEmpty();
        assertThat(disk.asked())
                .containsOnly(
                        String.valueOf(folder.getFileName()),
                        "a",
                        "x.csv",
                        "x.csv.map.yaml",
                        "_folder.meta.yaml",
                        "b.md");
        assertThat(Collections.frequency(disk.asked(), "b.md")).isLessThan(6);
    }
}
