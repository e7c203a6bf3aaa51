package jirei.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.EngineException;
import jirei.search.EntryIndexer;
import jirei.search.SearchEngine;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is damaged, outdated, locked or gone comes back, and searches go on. */
final class IndexRecoveryTest {
    @TempDir
    Path folder = Path.of("");

    private StudyIndex index;

    @BeforeEach
    void takeFolder() {
        index = new StudyIndex(folder);
    }

    @Test
    void aWriterThatWasEndedByForceIsNotTakenForOneAtWork() throws IOException {
        index.build();
        Files.writeString(folder.resolve("writer"), Long.toString(Long.MAX_VALUE));
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(StudyIndex.state(engine).beingWritten()).isFalse();
        }
    }

    @Test
    void aRebuildThatWasBrokenOffLeavesTheOldIndex() {
        index.build();
        try (EntryIndexer indexer = LuceneIndexer.open(folder, true)) {
            StudyIndex.READINGS.getFirst().replaceIn(indexer);
        }
        try (SearchEngine engine = LuceneEngine.open(folder);
                EntryIndexer indexer = index.indexer()) {
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
            assertThat(indexer.digests()).hasSize(StudyIndex.READINGS.size());
        }
        assertThat(index.generations()).hasSize(1);
    }

    @Test
    void onlyOneProcessWrites() {
        try (EntryIndexer first = index.indexer()) {
            first.publish();
            assertThatThrownBy(index::indexer)
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("another process")
                    .hasMessageContaining("--index");
        }
        try (EntryIndexer next = index.indexer()) {
            assertThat(next.digests()).isEmpty();
        }
    }

    @Test
    void anIndexOfAnotherVersionIsBuiltAnew() throws IOException {
        index.build();
        Path generation = index.generations().getFirst();
        try (FSDirectory directory = FSDirectory.open(generation);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(
                    Map.of(IndexDirectory.FINGERPRINT, "schema 0").entrySet());
            writer.commit();
        }
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(StudyIndex.found(engine, "")).isZero();
            index.build();
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
        }
        assertThat(index.generations()).doesNotContain(generation).hasSize(1);
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        index.build();
        try (Stream<Path> files = Files.list(index.generations().getFirst())) {
            for (Path file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
                byte[] content = Files.readAllBytes(file);
                content[content.length / 2] ^= 0x55;
                Files.write(file, content);
            }
        }
        index.build();
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
        }
    }

    @Test
    void anIndexThatWasDeletedComesBackAndIsSearchedMeanwhile() throws IOException {
        index.build();
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
            index.delete();
            assertThat(StudyIndex.found(engine, "高齢者")).isPositive();
            try (EntryIndexer indexer = index.indexer()) {
                StudyIndex.READINGS.getFirst().replaceIn(indexer);
                indexer.publish();
            }
            assertThat(StudyIndex.found(engine, ""))
                    .isEqualTo(StudyIndex.READINGS.getFirst().entries().size());
        }
    }

    @Test
    void anotherUserDictionaryMakesAnotherIndexAndOtherSynonymsDoNot(@TempDir Path lists) throws IOException {
        index.build();
        Path words = Files.writeString(lists.resolve("words.csv"), "デジタル先行都市,デジタル先行都市,デジタルセンコウトシ,名詞\n");
        Path groups = Files.writeString(lists.resolve("groups.txt"), "見守り, 付き添い\n");
        Vocabulary synonyms = Vocabulary.with(Optional.empty(), List.of(groups));
        Vocabulary dictionary = Vocabulary.with(Optional.of(words), List.of());
        try (EntryIndexer indexer = LuceneIndexer.open(folder, synonyms, false);
                SearchEngine engine = LuceneEngine.open(folder, synonyms)) {
            assertThat(indexer.digests()).hasSize(StudyIndex.READINGS.size());
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
        }
        try (EntryIndexer indexer = LuceneIndexer.open(folder, dictionary, false);
                SearchEngine engine = LuceneEngine.open(folder, dictionary)) {
            assertThat(indexer.digests()).isEmpty();
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
            assertThat(StudyIndex.state(engine).beingWritten()).isTrue();
            StudyIndex.fill(indexer);
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
        }
    }

    @Test
    void aPointerThatIsDamagedCostsARebuildAndNoMore() throws IOException {
        index.build();
        Files.writeString(folder.resolve("current"), "\0\0\0");
        index.build();
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertThat(StudyIndex.found(engine, "")).isEqualTo(StudyIndex.ENTRIES);
        }
    }
}
