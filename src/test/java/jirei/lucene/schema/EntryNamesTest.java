package jirei.lucene.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jirei.ExampleFile;
import jirei.casestudy.Entry;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.WholeStudy;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.schema.EntryNames.Name;
import jirei.search.EntryIndexer;
import jirei.search.Study;
import jirei.search.Suggestion.SuggestionKind;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names are extracted from titles and read back from the index. */
final class EntryNamesTest {
    @Test
    void titlesAreSplitIntoParts() {
        for (ExampleFile.Row row : ExampleFile.rows("analysis/names.tsv")) {
            assertThat(EntryNames.pieces(row.cell(0)))
                    .as(row.toString())
                    .containsExactly(row.cell(1).split("\\|"));
        }
    }

    @Test
    void aTitleOfAnyLengthIsIndexed() {
        assertThat(EntryNames.pieces("長い".repeat(40_000))).isEmpty();
    }

    @Test
    void namesAreReadWithTheirCounts(@TempDir Path folder) throws IOException {
        WholeStudy.copyTo(folder);
        int inSeoul =
                (int) Study.entries().stream().filter(EntryNamesTest::isInSeoul).count();
        List<Name> names = read(folder);
        assertThat(names)
                .contains(
                        new Name("ソウル", SuggestionKind.CITY, inSeoul),
                        new Name("mVoting", SuggestionKind.INITIATIVE, 1),
                        new Name("RIA", SuggestionKind.ORGANIZATION, 1))
                .doesNotHaveDuplicates();
    }

    @Test
    void removedEntriesHaveNoNames(@TempDir Path folder) throws IOException {
        WholeStudy.copyTo(folder);
        try (EntryIndexer indexer = LuceneIndexer.open(folder, false)) {
            Study.readings().stream()
                    .filter(reading -> reading.entries().stream().anyMatch(EntryNamesTest::isInSeoul))
                    .forEach(reading -> indexer.remove(reading.file()));
            indexer.publish();
        }
        assertThat(read(folder)).isNotEmpty().extracting(Name::text).doesNotContain("ソウル", "mVoting");
    }

    private static boolean isInSeoul(Entry entry) {
        return entry.city().filter(city -> city.name().equals("ソウル")).isPresent();
    }

    private static List<Name> read(Path folder) throws IOException {
        Path generation = new IndexDirectory(folder).current().orElseThrow();
        try (FSDirectory directory = FSDirectory.open(generation);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return EntryNames.in(reader);
        }
    }
}
