package jirei.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jirei.corpus.Corpus;
import jirei.corpus.FileStamps;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndexer;
import jirei.search.EngineException;
import jirei.search.IndexInUseException;
import jirei.search.IndexView;
import jirei.search.IndexingStatus;
import jirei.search.IndexingStatus.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The corpus is indexed at the start, and changes are indexed when the file is stable. */
final class CorpusWatchTest {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private EngineException refusal = new IndexInUseException("in use", new IOException());
    private final CountDownLatch slowOnes = new CountDownLatch(1);

    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path index = Path.of("");

    private final IndexingStatus status = new IndexingStatus();
    private Runnable published = () -> {};
    private Optional<CorpusWatch> watch = Optional.empty();

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# 港\n\n港を見た。\n");
    }

    private CorpusWatch start() {
        Corpus corpus = new Corpus(folder);
        CorpusWatch started =
                new CorpusWatch(corpus, tally -> ingestion(corpus, tally), tally -> {}, published, status);
        watch = Optional.of(started);
        return started;
    }

    private Ingestion ingestion(Corpus corpus, IngestionProgress tally) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw refusal;
        }
        WatchedIndexer indexer = new WatchedIndexer(LuceneIndexer.open(index, false), this::hold, events);
        return new Ingestion(corpus, indexer, FileStamps.at(index.resolve("stamps")), tally);
    }

    /** Makes reading this file take long. */
    private void hold(String file) {
        try {
            if (file.startsWith("slow")) {
                slowOnes.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        slowOnes.countDown();
        watch.ifPresent(CorpusWatch::close);
    }

    /** The events before this one. */
    private List<String> until(String event) throws InterruptedException {
        List<String> before = new ArrayList<>();
        for (String next = next(); !next.equals(event); next = next()) {
            before.add(next);
        }
        return before;
    }

    private String next() throws InterruptedException {
        return Optional.ofNullable(events.poll(20, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("nothing happened within 20 seconds"));
    }

    private void startAndSettle() throws InterruptedException {
        start();
        until("publish");
    }

    private int found() {
        try (LuceneEngine engine = LuceneEngine.open(index);
                IndexView view = engine.view()) {
            return view.size();
        }
    }

    @Test
    void existingFilesAreIndexedAtTheStart() throws InterruptedException {
        assertThat(start().awaitFirst(Duration.ofSeconds(20))).isTrue();
        assertThat(until("publish")).contains("replace a.md");
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void theIndexIsSearchableWhenTheFirstUpdateIsDone() throws InterruptedException {
        try (LuceneEngine engine = LuceneEngine.open(index)) {
            published = engine::refresh;
            assertThat(start().awaitFirst(Duration.ofSeconds(20))).isTrue();
            try (IndexView view = engine.view()) {
                assertThat(view.size()).isEqualTo(1);
                assertThat(view.state().updated()).isPresent();
            }
        }
    }

    @Test
    void theCallbackRunsAfterEachPublication() throws IOException, InterruptedException {
        published = () -> events.add("published");
        start();
        assertThat(until("published")).endsWith("publish");
        Files.delete(folder.resolve("a.md"));
        assertThat(until("published")).endsWith("publish");
    }

    @Test
    void anAddedFileIsIndexedOnce() throws IOException, InterruptedException {
        startAndSettle();
        Files.writeString(folder.resolve("b.md"), "# 橋\n\n橋を見た。\n");
        assertThat(until("publish")).contains("replace b.md").doesNotContain("replace a.md");
        assertThat(found()).isEqualTo(2);
        assertThat(events.poll(3, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aDeletedFileIsRemoved() throws IOException, InterruptedException {
        startAndSettle();
        Files.delete(folder.resolve("a.md"));
        assertThat(until("publish")).contains("remove a.md");
        assertThat(found()).isZero();
    }

    @Test
    void aFileDeletedBeforeTheStartIsRemoved() throws IOException, InterruptedException {
        startAndSettle();
        stop();
        Files.delete(folder.resolve("a.md"));
        start();
        assertThat(until("publish")).containsExactly("remove a.md");
    }

    @Test
    void aMovedFileIsIndexedUnderItsNewName() throws IOException, InterruptedException {
        startAndSettle();
        Files.createDirectories(folder.resolve("都市 🏙"));
        Files.move(folder.resolve("a.md"), folder.resolve("都市 🏙/a.md"));
        List<String> all = until("publish");
        all.addAll(all.contains("replace 都市 🏙/a.md") ? List.of() : until("publish"));
        assertThat(all).contains("replace 都市 🏙/a.md", "remove a.md");
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void aTouchedFileIsCheckedButNotReplaced() throws IOException, InterruptedException {
        startAndSettle();
        Files.setLastModifiedTime(folder.resolve("a.md"), FileTime.from(Instant.parse("2026-01-31T00:00:00Z")));
        assertThat(until("publish")).doesNotContain("replace a.md");
    }

    @Test
    void anIndexInUseIsRetried() throws InterruptedException {
        refusals.set(1);
        assertThat(start().awaitFirst(Duration.ofSeconds(20))).isTrue();
        assertThat(until("publish")).contains("replace a.md");
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, DISK_FULL", "Disk quota exceeded, DISK_FULL", "broken, OTHER"})
    void aFailureToWriteIsLoggedOnceAndOverWhenItIsGone(String reason, Trouble trouble) throws InterruptedException {
        refusals.set(2);
        refusal = new EngineException("cannot write the index", new IOException(reason));
        Logger logger = (Logger) LoggerFactory.getLogger(IndexingTroubles.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            assertThat(start().awaitFirst(Duration.ofSeconds(20))).isTrue();
            assertThat(status.trouble()).hasValue(trouble);
            assertThat(until("publish")).contains("replace a.md");
            watch.orElseThrow().close();
            assertThat(status.trouble()).isEmpty();
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getLevel)
                .filteredOn(level -> level.isGreaterOrEqual(Level.INFO))
                .containsExactly(Level.WARN, Level.INFO);
        assertThat(log.list.getFirst().getFormattedMessage())
                .contains("cannot write the index: java.io.IOException: " + reason);
        assertThat(log.list.getFirst().getThrowableProxy()).isNull();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsKnown() {
        assertThat(IndexingTroubles.of(new EngineException("x", new AccessDeniedException("index"))))
                .isEqualTo(Trouble.NOT_WRITABLE);
        assertThat(IndexingTroubles.of(
                        new EngineException("x", new FileSystemException("index", null, "Read-only file system"))))
                .isEqualTo(Trouble.NOT_WRITABLE);
    }

    @Test
    void changesAreIndexedWhileTwoFilesTakeLong() throws IOException, InterruptedException {
        startAndSettle();
        Files.writeString(folder.resolve("slow1.md"), "# 遅い資料\n");
        Files.writeString(folder.resolve("slow2.md"), "# 遅い資料\n");
        Files.writeString(folder.resolve("b.md"), "# 橋\n\n橋を見た。\n");
        until("replace b.md");
        until("commit");
        assertThat(found()).isEqualTo(2);
        Files.writeString(folder.resolve("c.md"), "# 道\n\n道を見た。\n");
        Files.delete(folder.resolve("a.md"));
        until("replace c.md");
        until("commit");
        assertThat(found()).isEqualTo(2);
        slowOnes.countDown();
        assertThat(until("publish")).contains("replace slow1.md", "replace slow2.md");
        assertThat(found()).isEqualTo(4);
    }

    @Test
    void theFilesOfAZipAreKeptWhileItIsWritten() {
        Map<String, String> now = Map.of("x.zip", "2", "c.md", "1");
        Set<String> before = Set.of("x.zip/a.md", "b.md", "c.md");
        assertThat(CorpusWatch.gone(before, now, Set.of("x.zip"))).containsExactly("b.md");
        assertThat(CorpusWatch.gone(before, now, Set.of())).containsExactlyInAnyOrder("b.md", "x.zip/a.md");
    }
}
