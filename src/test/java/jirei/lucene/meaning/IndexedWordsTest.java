package jirei.lucene.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

final class IndexedWordsTest {
    /** In three segments. */
    private static final List<List<String>> TEXTS =
            List.of(List.of("港 の 橋 と 港", "橋 2025 を 渡る"), List.of("", "港 へ"), List.of("道 " + "x ".repeat(700) + "終わり"));

    @Test
    void textsAreReadBackInTheirOrderWithoutNumbers() throws IOException {
        assertThat(words(0, 1, 2, 3))
                .containsExactly(
                        List.of("港", "の", "橋", "と", "港"), List.of("橋", "を", "渡る"), List.of(), List.of("港", "へ"));
    }

    @Test
    void onlyTheWantedDocumentsAreRead() throws IOException {
        assertThat(words(1, 3)).containsExactly(List.of("橋", "を", "渡る"), List.of("港", "へ"));
        assertThat(words()).isEmpty();
    }

    @Test
    void onlyTheBeginningOfALongTextIsRead() throws IOException {
        assertThat(words(4))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).hasSize(600).startsWith("道", "x").doesNotContain("終わり"));
    }

    @Test
    void aFieldThatNoDocumentHasGivesNoWords() throws IOException {
        try (Directory directory = index();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(IndexedWords.of(reader, "title", new int[] {0, 3})).containsExactly(List.of(), List.of());
        }
    }

    private static List<List<String>> words(int... documents) throws IOException {
        try (Directory directory = index();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(reader.leaves()).hasSameSizeAs(TEXTS);
            return IndexedWords.of(reader, "body", documents);
        }
    }

    private static Directory index() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        IndexWriterConfig settings =
                new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            for (List<String> segment : TEXTS) {
                for (String text : segment) {
                    Document document = new Document();
                    document.add(new TextField("body", text, Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.flush();
            }
        }
        return directory;
    }
}
