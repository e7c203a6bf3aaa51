package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import jirei.lucene.LuceneIndexer;
import jirei.search.EntryIndexer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is one state of the index and the settings; what is not as it was written is never put back. */
final class BackupTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void index() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("home/corpus"));
        Files.writeString(corpus.resolve("port.md"), "# 港\n\n港湾のドローン。\n\n# 駅\n\n駅の防犯カメラ。\n");
        Files.writeString(folder.resolve("home/words.txt"), "ドローン, 無人航空機\n");
        Files.writeString(folder.resolve("home/jirei.yaml"), "synonyms: words.txt\n");
        assertThat(run("index").status()).isZero();
    }

    private Run run(String... arguments) {
        return run(folder.resolve("home"), arguments);
    }

    private static Run run(Path home, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), Map.of(), Optional.of(home), arguments);
        return new Run(status, out.toString(), err.toString());
    }

    private Path backup() {
        Path file = folder.resolve("backup.zip");
        Run run = run("backup", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("\\d+ files, [\\d,]+ bytes, in ");
        return file;
    }

    private Run restore(Path file, Path into) {
        return run(into, "restore", file.toString(), "--settings-folder", into.toString());
    }

    @Test
    void whatWasSavedIsPutBackAndSearched() throws IOException {
        Path file = backup();
        Path into = folder.resolve("other");
        Run restored = restore(file, into);
        assertThat(restored.status()).as(restored.err()).isZero();
        assertThat(into.resolve("jirei.yaml")).hasContent("synonyms: words.txt");
        assertThat(into.resolve("words.txt")).hasContent("ドローン, 無人航空機");
        Files.createDirectories(into.resolve("corpus"));
        Files.copy(folder.resolve("home/corpus/port.md"), into.resolve("corpus/port.md"));
        assertThat(run(into, "index").out()).contains("0 files read, 1 unchanged");
        assertThat(run(into, "search", "無人航空機", "--no-json").out()).contains("1 hit", "ドローン");
        try (Stream<Path> left = Files.list(folder.resolve("home/index"))) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("held-"));
        }
    }

    @Test
    void anIndexThatIsBeingWrittenIsSavedWhole() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(3);
        Path index = folder.resolve("home/index");
        WholeReading reading;
        try (Corpus corpus = new Corpus(folder.resolve("home/corpus"))) {
            reading = WholeReading.of(corpus, "port.md");
        }
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                // A new generation each time, which deletes the one before.
                try (EntryIndexer indexer = LuceneIndexer.open(index, true)) {
                    reading.replaceIn(indexer);
                    indexer.publish();
                }
                begun.countDown();
            }
        });
        try {
            begun.await();
            for (int i = 0; i < 5; i++) {
                Path file = folder.resolve("busy-" + i + ".zip");
                Run run = run("backup", file.toString());
                assertThat(run.status()).as(run.err()).isZero();
            }
        } finally {
            over.set(true);
            writer.join();
        }
        for (int i = 0; i < 5; i++) {
            Path into = folder.resolve("busy-" + i);
            assertThat(restore(folder.resolve("busy-" + i + ".zip"), into).status())
                    .isZero();
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = backup();
        Run again = run("backup", file.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("the file exists: " + file);
        Run onIndex = restore(file, folder.resolve("home"));
        assertThat(onIndex.status()).isEqualTo(1);
        assertThat(onIndex.err()).contains("the folder of the index is not empty", "--index");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("jirei.yaml"), "port: 7071\n");
        Run onSettings = restore(file, other);
        assertThat(onSettings.status()).isEqualTo(1);
        assertThat(onSettings.err()).contains("another file is there: " + other.resolve("jirei.yaml"));
        assertThat(other.resolve("index")).doesNotExist();
    }

    @Test
    void aChangedFileIsNamedAndNothingIsPutBack() throws IOException {
        Path file = backup();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("settings/words.txt"), "ドローン, 凧\n");
        }
        Run run = restore(file, folder.resolve("other"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("the backup is damaged: settings/words.txt in " + file + " is not what was written");
        assertThat(folder.resolve("other/index")).doesNotExist();
    }

    @Test
    void aFileThatIsCutOffOrNoBackupIsExplained() throws IOException {
        Path whole = backup();
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(restore(cut, folder.resolve("other")).err()).contains("not a backup, or cut off: " + cut);
        Path other = folder.resolve("other.zip");
        try (OutputStream out = Files.newOutputStream(other);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        assertThat(restore(other, folder.resolve("other")).err())
                .contains("not a backup: " + other + " has no jirei-backup.json");
        Path nowhere = folder.resolve("nowhere.zip");
        assertThat(restore(nowhere, folder.resolve("other")).err()).contains("no such backup: " + nowhere);
    }

    @Test
    void aFileOutsideOfTheFoldersIsNotToBeTrusted() throws IOException {
        Path file = folder.resolve("evil.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("jirei-backup.json"));
            zip.write("""
                    {"form":1,"program":"x","made":"2026-01-01T00:00:00Z","updated":"","fingerprint":"",
                     "members":[{"name":"settings/../../evil.txt","bytes":0,"sha256":""}]}""".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(restore(file, folder.resolve("other")).err())
                .contains("not to be trusted", "settings/../../evil.txt");
    }

    @Test
    void withoutAnIndexThereIsNothingToSave() {
        Run run = run(
                folder.resolve("nowhere"), "backup", folder.resolve("none.zip").toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("there is no index in " + folder.resolve("nowhere/index"));
        assertThat(folder.resolve("none.zip")).doesNotExist();
    }
}
