package jirei.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import jirei.corpus.Corpus;
import jirei.corpus.FileStamps;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndexer;
import jirei.search.EngineException;
import jirei.search.IndexView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only new and changed files are read, and failures are passed on. */
final class IngestionTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-31T00:00:00Z"));

    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path index = Path.of("");

    private String run() {
        IngestionProgress tally = new IngestionProgress();
        try (Corpus corpus = new Corpus(folder);
                Ingestion ingestion = new Ingestion(
                        corpus, LuceneIndexer.open(index, false), FileStamps.at(index.resolve("stamps")), tally)) {
            ingestion.run();
        }
        return tally.toString();
    }

    private Path write(int number, String text) throws IOException {
        Path file = folder.resolve("%04d.md".formatted(number));
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return Files.setLastModifiedTime(file, LONG_AGO);
    }

    @Test
    void noneOfAThousandUnchangedFilesIsOpened() throws IOException {
        for (int i = 0; i < 1000; i++) {
            write(i, "# 港の記録 %d\n\n港を見た。\n".formatted(i));
        }
        assertThat(run()).contains("1,000 files read, 0 unchanged");
        for (int i = 0; i < 1000; i++) {
            // The content differs, but the stamp is the same.
            write(i, "# 橋の記録 %d\n\n橋を見た。\n".formatted(i));
        }
        assertThat(run()).contains("0 files read, 1,000 unchanged, 0 removed; 0 entries");
        Files.setLastModifiedTime(folder.resolve("0007.md"), FileTime.from(Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(run()).contains("1 files read, 999 unchanged");
    }

    @Test
    void aFileWithANewStampButTheSameContentIsNotReadAgain() throws IOException {
        Path file = write(1, "# 港\n\n港を見た。\n");
        run();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(run()).contains("0 files read, 1 unchanged");
    }

    @Test
    void aLargeCollectionIsReplacedAsAWhole() throws IOException {
        StringBuilder lines = new StringBuilder();
        String text = "港の橋を架ける。" + "harbour ".repeat(200);
        for (int i = 0; i < 3000; i++) {
            lines.append("{\"id\":\"%d\",\"title\":\"第%d条\",\"text\":\"%s\"}\n".formatted(i, i, text));
        }
        Files.writeString(folder.resolve("all.jsonl"), lines);
        assertThat(run()).contains("1 files read").contains("; 3,000 entries");
        assertThat(size()).isEqualTo(3000);
        Files.writeString(folder.resolve("all.jsonl"), lines.substring(0, lines.lastIndexOf("{\"id\"")));
        run();
        assertThat(size()).isEqualTo(2999);
        try (var inside = Files.list(index)) {
            assertThat(inside.filter(path -> path.getFileName().toString().startsWith("generation")))
                    .hasSize(1);
        }
    }

    private int size() {
        try (LuceneEngine engine = LuceneEngine.open(index);
                IndexView view = engine.view()) {
            return view.size();
        }
    }

    @Test
    void aFailingDiskEndsTheIngestion() throws IOException {
        write(1, "# 港\n\n港を見た。\n");
        WatchedIndexer failing = new WatchedIndexer(
                LuceneIndexer.open(index, false),
                file -> {
                    throw new EngineException("disk full", new IOException());
                },
                new LinkedBlockingQueue<>());
        try (Corpus corpus = new Corpus(folder);
                Ingestion ingestion = new Ingestion(
                        corpus, failing, FileStamps.at(index.resolve("stamps")), new IngestionProgress())) {
            assertThatThrownBy(ingestion::run)
                    .isInstanceOf(EngineException.class)
                    .hasMessage("disk full");
        }
        assertThat(run()).contains("1 files read");
    }
}
