package jirei.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jirei.casestudy.ParsedFile;
import jirei.corpus.WholeReading;
import jirei.query.QueryParser;
import jirei.search.EntryIndexer;
import jirei.search.IndexState;
import jirei.search.IndexState.Work;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index is built, kept up to date and rebuilt beside itself, and searches see it. */
final class IndexLifeTest {
    @TempDir
    Path folder = Path.of("");

    private StudyIndex index;

    @BeforeEach
    void takeFolder() {
        index = new StudyIndex(folder);
    }

    @Test
    void whereThereIsNoIndexNothingIsFound() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(StudyIndex.found(engine, "")).isZero();
            assertThat(StudyIndex.look(engine, IndexView::dossiers)).isEmpty();
        }
    }

    @Test
    void whereThereIsNoIndexTheStateSaysSo() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(StudyIndex.state(engine))
                    .isEqualTo(new IndexState(0, 0, Optional.empty(), 0, false, Optional.empty()));
        }
    }

    @Test
    void whileAnIndexerIsAtWorkTheStateSaysSo() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            try (EntryIndexer indexer = index.indexer()) {
                assertThat(StudyIndex.state(engine).beingWritten()).isTrue();
                assertThat(StudyIndex.state(engine).updated()).isEmpty();
                StudyIndex.fill(indexer);
                assertThat(StudyIndex.state(engine).updated()).isPresent();
            }
            assertThat(StudyIndex.state(engine).beingWritten()).isFalse();
        }
    }

    @Test
    void howFarAnIndexerIsCanBeAsked() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            try (EntryIndexer indexer = index.indexer()) {
                assertThat(StudyIndex.state(engine).work()).isEmpty();
                Instant deadline = Instant.now().plusSeconds(60);
                for (int done = 1; StudyIndex.state(engine).work().isEmpty(); done++) {
                    assertThat(Instant.now()).as("%d reports", done).isBefore(deadline);
                    indexer.report(new Work(done, 1_000_000_000));
                }
                assertThat(StudyIndex.state(engine).work().orElseThrow().of()).isEqualTo(1_000_000_000);
            }
            assertThat(StudyIndex.state(engine).work()).isEmpty();
        }
    }

    @Test
    void whereThereIsNoIndexSearchesSeeTheNewOneGrow() {
        try (SearchEngine engine = LuceneEngine.open(folder);
                EntryIndexer indexer = index.indexer()) {
            StudyIndex.READINGS.getFirst().replaceIn(indexer);
            indexer.commit();
            assertThat(StudyIndex.look(engine, IndexView::size))
                    .isEqualTo(StudyIndex.READINGS.getFirst().entries().size());
            assertThat(StudyIndex.state(engine).updated()).isEmpty();
        }
    }

    @Test
    void aStartThatFindsNothingNewMakesTheIndexFresh() throws IOException {
        index.build();
        Path pointer = folder.resolve("current");
        String generation = Files.readString(pointer).lines().findFirst().orElseThrow();
        Instant before = Instant.parse("2026-01-31T00:00:00Z");
        Files.writeString(pointer, generation + "\n" + before + "\n");
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(StudyIndex.state(engine).updated()).hasValue(before);
            try (EntryIndexer indexer = index.indexer()) {
                indexer.publish();
            }
            assertThat(StudyIndex.state(engine).updated())
                    .hasValueSatisfying(time -> assertThat(time).isAfter(before));
        }
    }

    @Test
    void anIndexThatIsBuiltIsSeenByTheNextSearch() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(StudyIndex.found(engine, "")).isZero();
            index.build();
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
        }
    }

    @Test
    void anIndexThatIsBuiltIsSeenBeforeLongThoughNobodyAsksForIt() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            index.build();
            assertThatNoException().isThrownBy(() -> awaitEntries(engine));
        }
    }

    private static void awaitEntries(SearchEngine engine) {
        for (int seen = 0; seen < StudyIndex.ENTRIES; ) {
            try (IndexView view = engine.view()) {
                seen = view.size();
            }
        }
    }

    @Test
    void aViewStaysAsItWasWhileTheIndexGoesOn() {
        index.build();
        try (SearchEngine engine = LuceneEngine.open(folder);
                IndexView before = engine.view()) {
            try (EntryIndexer indexer = LuceneIndexer.open(folder, true)) {
                indexer.publish();
            }
            assertThat(StudyIndex.found(engine, "")).isZero();
            assertThat(before.size()).isEqualTo(StudyIndex.ENTRIES);
            assertThat(before.dossiers()).hasSize(StudyIndex.READINGS.size());
            assertThat(before.search(SearchRequest.of(QueryParser.parse("高齢者").query()))
                            .result()
                            .hits())
                    .isNotEmpty();
        }
    }

    @Test
    void aViewThatIsClosedCannotBeAsked() {
        index.build();
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            IndexView view = engine.view();
            view.close();
            view.close();
            assertThatIllegalStateException().isThrownBy(view::size);
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
        }
    }

    @Test
    void whatWasReadIsRemembered() {
        index.build();
        try (EntryIndexer indexer = index.indexer()) {
            assertThat(indexer.digests()).hasSize(StudyIndex.READINGS.size());
            for (WholeReading reading : StudyIndex.READINGS) {
                assertThat(indexer.digests()).containsEntry(reading.file(), reading.digest());
            }
        }
    }

    @Test
    void aFileIsReplacedAtOnceAndRemovedAtOnce() {
        index.build();
        WholeReading seoul = StudyIndex.READINGS.getLast();
        WholeReading shorter = new WholeReading(
                new ParsedFile(seoul.file(), "other", seoul.dossier(), List.of()),
                seoul.entries().subList(0, 3));
        try (SearchEngine engine = LuceneEngine.open(folder);
                EntryIndexer indexer = index.indexer()) {
            shorter.replaceIn(indexer);
            indexer.publish();
            assertThat(StudyIndex.found(engine, "都市:ソウル")).isEqualTo(3);
            assertThat(indexer.digests()).containsEntry(seoul.file(), "other");
            indexer.remove(seoul.file());
            indexer.publish();
            assertThat(StudyIndex.found(engine, "都市:ソウル")).isZero();
            assertThat(StudyIndex.look(engine, IndexView::size))
                    .isEqualTo(StudyIndex.ENTRIES - seoul.entries().size());
            assertThat(indexer.digests()).doesNotContainKey(seoul.file());
        }
    }

    @Test
    void aRebuildIsNotSeenUntilItIsPublished() {
        index.build();
        try (SearchEngine engine = LuceneEngine.open(folder);
                EntryIndexer indexer = LuceneIndexer.open(folder, true)) {
            assertThat(indexer.digests()).isEmpty();
            StudyIndex.READINGS.getFirst().replaceIn(indexer);
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
            indexer.publish();
            assertThat(StudyIndex.found(engine, ""))
                    .isEqualTo(StudyIndex.READINGS.getFirst().entries().size());
        }
    }

    @Test
    void searchesGoOnWhileTheIndexIsRebuilt() throws InterruptedException, ExecutionException {
        index.build();
        try (SearchEngine engine = LuceneEngine.open(folder);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> rebuilds = other.submit(() -> {
                for (int i = 0; i < 3; i++) {
                    try (EntryIndexer indexer = LuceneIndexer.open(folder, true)) {
                        StudyIndex.fill(indexer);
                    }
                }
            });
            while (!rebuilds.isDone()) {
                assertThat(StudyIndex.found(engine, "高齢者")).isPositive();
                assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
            }
            rebuilds.get();
        }
        assertThat(index.generations()).hasSize(1);
    }

    @Test
    void aStartThatFindsNothingNewAddsNothing() throws IOException {
        index.build();
        List<Path> before = index.files();
        try (EntryIndexer indexer = index.indexer()) {
            indexer.publish();
        }
        assertThat(index.files()).isEqualTo(before);
    }
}
