package jirei.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import jirei.search.EntryIndexer;
import jirei.search.SearchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that the version before made, of {@code corpus/samples/wellington.md}, answers until it is rebuilt. */
final class KeptIndexTest {
    private static final Path KEPT = Path.of("src/test/resources/kept/index-of-schema-13.zip");

    private static void unpack(Path into) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(KEPT);
                Stream<Path> inside = Files.walk(zip.getPath("/"))) {
            for (Path path : inside.toList()) {
                Path target = into.resolve(path.toString().substring(1));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    @Test
    void itAnswersWhileItIsRebuilt(@TempDir Path folder) throws IOException {
        unpack(folder);
        StudyIndex index = new StudyIndex(folder);
        List<Path> kept = index.generations();
        assertThat(kept).hasSize(1);
        try (SearchEngine engine = LuceneEngine.open(folder);
                Corpus corpus = new Corpus(Path.of("corpus/samples"))) {
            int all = StudyIndex.found(engine, "");
            int hits = StudyIndex.found(engine, "行政サービス");
            assertThat(all).isGreaterThan(10);
            assertThat(hits).isPositive();
            try (EntryIndexer indexer = index.indexer()) {
                assertThat(indexer.digests()).isEmpty();
                assertThat(StudyIndex.found(engine, "")).isEqualTo(all);
                assertThat(StudyIndex.state(engine).beingWritten()).isTrue();
                WholeReading.of(corpus, "wellington.md").replaceIn(indexer);
                indexer.commit();
                assertThat(StudyIndex.found(engine, "行政サービス")).isEqualTo(hits);
                indexer.publish();
                assertThat(StudyIndex.found(engine, "")).isEqualTo(all);
                assertThat(StudyIndex.found(engine, "行政サービス")).isEqualTo(hits);
            }
        }
        assertThat(index.generations()).hasSize(1).doesNotContainAnyElementsOf(kept);
        try (EntryIndexer again = index.indexer()) {
            assertThat(again.digests()).containsOnlyKeys("wellington.md");
        }
    }
}
