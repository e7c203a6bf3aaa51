package jirei.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import jirei.casestudy.ParsedFile;
import jirei.corpus.WholeReading;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.QueryParser;
import jirei.search.EngineException;
import jirei.search.EntryIndexer;
import jirei.search.IndexState;
import jirei.search.IndexState.Work;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.Study;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index is built, kept up to date, rebuilt beside itself, repaired and shared, and searches go on. */
final class IndexLifeTest {
    /** A few dossiers are enough, the one on Seoul among them. */
    private static final List<WholeReading> STUDY = Study.readings().subList(26, 31);

    private static final int ENTRIES =
            STUDY.stream().mapToInt(reading -> reading.entries().size()).sum();

    @TempDir
    Path folder = Path.of("");

    private EntryIndexer indexer() {
        return LuceneIndexer.open(folder, false);
    }

    private void build() {
        try (EntryIndexer indexer = indexer()) {
            fill(indexer);
        }
    }

    private static void fill(EntryIndexer indexer) {
        STUDY.forEach(reading -> reading.replaceIn(indexer));
        indexer.publish();
    }

    private static int found(SearchEngine engine, String typed) {
        return look(
                engine,
                view -> view.search(SearchRequest.of(QueryParser.parse(typed).query()))
                        .result()
                        .total());
    }

    private static IndexState state(SearchEngine engine) {
        return look(engine, IndexView::state);
    }

    /** What is published by now is seen. */
    private static <T> T look(SearchEngine engine, Function<IndexView, T> question) {
        engine.refresh();
        try (IndexView view = engine.view()) {
            return question.apply(view);
        }
    }

    @Test
    void whereThereIsNoIndexNothingIsFound() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(found(engine, "")).isZero();
            assertThat(look(engine, IndexView::dossiers)).isEmpty();
        }
    }

    @Test
    void whereThereIsNoIndexTheStateSaysSo() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(state(engine)).isEqualTo(new IndexState(0, 0, Optional.empty(), 0, false, Optional.empty()));
        }
    }

    @Test
    void whileAnIndexerIsAtWorkTheStateSaysSo() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            try (EntryIndexer indexer = indexer()) {
                assertThat(state(engine).beingWritten()).isTrue();
                assertThat(state(engine).updated()).isEmpty();
                fill(indexer);
                assertThat(state(engine).updated()).isPresent();
            }
            assertThat(state(engine).beingWritten()).isFalse();
        }
    }

    @Test
    void howFarAnIndexerIsCanBeAsked() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            try (EntryIndexer indexer = indexer()) {
                assertThat(state(engine).work()).isEmpty();
                Instant deadline = Instant.now().plusSeconds(60);
                for (int done = 1; state(engine).work().isEmpty(); done++) {
                    assertThat(Instant.now()).as("%d reports", done).isBefore(deadline);
                    indexer.report(new Work(done, 1_000_000_000));
                }
                assertThat(state(engine).work().orElseThrow().of()).isEqualTo(1_000_000_000);
            }
            assertThat(state(engine).work()).isEmpty();
        }
    }

    @Test
    void whereThereIsNoIndexSearchesSeeTheNewOneGrow() {
        try (SearchEngine engine = LuceneEngine.open(folder);
                EntryIndexer indexer = indexer()) {
            STUDY.getFirst().replaceIn(indexer);
            indexer.commit();
            assertThat(look(engine, IndexView::size))
                    .isEqualTo(STUDY.getFirst().entries().size());
            assertThat(state(engine).updated()).isEmpty();
        }
    }

    @Test
    void aWriterThatWasEndedByForceIsNotTakenForOneAtWork() throws IOException {
        build();
        Files.writeString(folder.resolve("writer"), Long.toString(Long.MAX_VALUE));
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(state(engine).beingWritten()).isFalse();
        }
    }

    @Test
    void aStartThatFindsNothingNewMakesTheIndexFresh() throws IOException {
        build();
        Path pointer = folder.resolve("current");
        String generation = Files.readString(pointer).lines().findFirst().orElseThrow();
        Instant before = Instant.parse("2026-01-31T00:00:00Z");
        Files.writeString(pointer, generation + "\n" + before + "\n");
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(state(engine).updated()).hasValue(before);
            try (EntryIndexer indexer = indexer()) {
                indexer.publish();
            }
            assertThat(state(engine).updated())
                    .hasValueSatisfying(time -> assertThat(time).isAfter(before));
        }
    }

    @Test
    void anIndexThatIsBuiltIsSeenByTheNextSearch() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(found(engine, "")).isZero();
            build();
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
        }
    }

    @Test
    void anIndexThatIsBuiltIsSeenBeforeLongThoughNobodyAsksForIt() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            build();
            assertThatNoException().isThrownBy(() -> awaitEntries(engine));
        }
    }

    private static void awaitEntries(SearchEngine engine) {
        for (int seen = 0; seen < ENTRIES; ) {
            try (IndexView view = engine.view()) {
                seen = view.size();
            }
        }
    }

    @Test
    void aViewStaysAsItWasWhileTheIndexGoesOn() {
        build();
        try (SearchEngine engine = LuceneEngine.open(folder);
                IndexView before = engine.view()) {
            try (EntryIndexer indexer = LuceneIndexer.open(folder, true)) {
                indexer.publish();
            }
            assertThat(found(engine, "")).isZero();
            assertThat(before.size()).isEqualTo(ENTRIES);
            assertThat(before.dossiers()).hasSize(STUDY.size());
            assertThat(before.search(SearchRequest.of(QueryParser.parse("高齢者").query()))
                            .result()
                            .hits())
                    .isNotEmpty();
        }
    }

    @Test
    void aViewThatIsClosedCannotBeAsked() {
        build();
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            IndexView view = engine.view();
            view.close();
            view.close();
            assertThatIllegalStateException().isThrownBy(view::size);
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
        }
    }

    @Test
    void whatWasReadIsRemembered() {
        build();
        try (EntryIndexer indexer = indexer()) {
            assertThat(indexer.digests()).hasSize(STUDY.size());
            for (WholeReading reading : STUDY) {
                assertThat(indexer.digests()).containsEntry(reading.file(), reading.digest());
            }
        }
    }

    @Test
    void aFileIsReplacedAtOnceAndRemovedAtOnce() {
        build();
        WholeReading seoul = STUDY.getLast();
        WholeReading shorter = new WholeReading(
                new ParsedFile(seoul.file(), "other", seoul.dossier(), List.of()),
                seoul.entries().subList(0, 3));
        try (SearchEngine engine = LuceneEngine.open(folder);
                EntryIndexer indexer = indexer()) {
            shorter.replaceIn(indexer);
            indexer.publish();
            assertThat(found(engine, "都市:ソウル")).isEqualTo(3);
            assertThat(indexer.digests()).containsEntry(seoul.file(), "other");
            indexer.remove(seoul.file());
            indexer.publish();
            assertThat(found(engine, "都市:ソウル")).isZero();
            assertThat(look(engine, IndexView::size))
                    .isEqualTo(ENTRIES - seoul.entries().size());
            assertThat(indexer.digests()).doesNotContainKey(seoul.file());
        }
    }

    @Test
    void aRebuildIsNotSeenUntilItIsPublished() {
        build();
        try (SearchEngine engine = LuceneEngine.open(folder);
                EntryIndexer indexer = LuceneIndexer.open(folder, true)) {
            assertThat(indexer.digests()).isEmpty();
            STUDY.getFirst().replaceIn(indexer);
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
            indexer.publish();
            assertThat(found(engine, "")).isEqualTo(STUDY.getFirst().entries().size());
        }
    }

    @Test
    void aRebuildThatWasBrokenOffLeavesTheOldIndex() {
        build();
        try (EntryIndexer indexer = LuceneIndexer.open(folder, true)) {
            STUDY.getFirst().replaceIn(indexer);
        }
        try (SearchEngine engine = LuceneEngine.open(folder);
                EntryIndexer indexer = indexer()) {
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
            assertThat(indexer.digests()).hasSize(STUDY.size());
        }
        assertThat(generations()).hasSize(1);
    }

    @Test
    void searchesGoOnWhileTheIndexIsRebuilt() throws InterruptedException, ExecutionException {
        build();
        try (SearchEngine engine = LuceneEngine.open(folder);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> rebuilds = other.submit(() -> {
                for (int i = 0; i < 3; i++) {
                    try (EntryIndexer indexer = LuceneIndexer.open(folder, true)) {
                        fill(indexer);
                    }
                }
            });
            while (!rebuilds.isDone()) {
                assertThat(found(engine, "高齢者")).isPositive();
                assertThat(found(engine, "")).isEqualTo(ENTRIES);
            }
            rebuilds.get();
        }
        assertThat(generations()).hasSize(1);
    }

    @Test
    void onlyOneProcessWrites() {
        try (EntryIndexer first = indexer()) {
            first.publish();
            assertThatThrownBy(this::indexer)
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("another process")
                    .hasMessageContaining("--index");
        }
        try (EntryIndexer next = indexer()) {
            assertThat(next.digests()).isEmpty();
        }
    }

    @Test
    void anIndexOfAnotherVersionIsBuiltAnew() throws IOException {
        build();
        Path generation = generations().getFirst();
        try (FSDirectory directory = FSDirectory.open(generation);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(
                    Map.of(IndexDirectory.FINGERPRINT, "schema 0").entrySet());
            writer.commit();
        }
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(found(engine, "")).isZero();
            build();
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
        }
        assertThat(generations()).doesNotContain(generation).hasSize(1);
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        build();
        try (Stream<Path> files = Files.list(generations().getFirst())) {
            for (Path file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
                byte[] content = Files.readAllBytes(file);
                content[content.length / 2] ^= 0x55;
                Files.write(file, content);
            }
        }
        build();
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
        }
    }

    @Test
    void anIndexThatWasDeletedComesBackAndIsSearchedMeanwhile() throws IOException {
        build();
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
            try (Stream<Path> inside = Files.walk(folder)) {
                inside.sorted(Comparator.reverseOrder())
                        .filter(path -> !path.equals(folder))
                        .forEach(IndexLifeTest::delete);
            }
            assertThat(found(engine, "高齢者")).isPositive();
            try (EntryIndexer indexer = indexer()) {
                STUDY.getFirst().replaceIn(indexer);
                indexer.publish();
            }
            assertThat(found(engine, "")).isEqualTo(STUDY.getFirst().entries().size());
        }
    }

    @Test
    void anotherUserDictionaryMakesAnotherIndexAndOtherSynonymsDoNot(@TempDir Path lists) throws IOException {
        build();
        Path words = Files.writeString(lists.resolve("words.csv"), "デジタル先行都市,デジタル先行都市,デジタルセンコウトシ,名詞\n");
        Path groups = Files.writeString(lists.resolve("groups.txt"), "見守り, 付き添い\n");
        Vocabulary synonyms = Vocabulary.with(Optional.empty(), List.of(groups));
        Vocabulary dictionary = Vocabulary.with(Optional.of(words), List.of());
        try (EntryIndexer indexer = LuceneIndexer.open(folder, synonyms, false);
                SearchEngine engine = LuceneEngine.open(folder, synonyms)) {
            assertThat(indexer.digests()).hasSize(STUDY.size());
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
        }
        try (EntryIndexer indexer = LuceneIndexer.open(folder, dictionary, false);
                SearchEngine engine = LuceneEngine.open(folder, dictionary)) {
            assertThat(indexer.digests()).isEmpty();
            assertThat(found(engine, "")).isZero();
            fill(indexer);
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
        }
    }

    @Test
    void aPointerThatIsDamagedCostsARebuildAndNoMore() throws IOException {
        build();
        Files.writeString(folder.resolve("current"), "\0\0\0");
        build();
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(found(engine, "")).isEqualTo(ENTRIES);
        }
    }

    @Test
    void aStartThatFindsNothingNewAddsNothing() throws IOException {
        build();
        List<Path> before = files();
        try (EntryIndexer indexer = indexer()) {
            indexer.publish();
        }
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(path -> !path.endsWith("write.lock")).sorted().toList();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> generations() {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
