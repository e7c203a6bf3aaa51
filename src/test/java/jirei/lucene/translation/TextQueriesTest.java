package jirei.lucene.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.Language;
import jirei.lucene.matching.DocumentSets;
import jirei.lucene.matching.SearchTimeout;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.vocabulary.Vocabulary;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

final class TextQueriesTest {
    private static final JapaneseAnalyzers ANALYZERS =
            Language.of(Vocabulary.standard()).analyzers();

    private static final List<String> WORDS = List.of("市長", "市民", "市立", "市道", "市場", "市外", "市内", "市価");

    /** 市 stands in the index only within other words, each of which is an alternative. */
    @Test
    void aCharacterWithManyAlternativesWeighsAboutAsMuchAsAWord() throws IOException {
        assertThat(scoreOf("都 市")).isBetween(0.5f * scoreOf("都 市長"), 2 * scoreOf("都 市長"));
    }

    private static float scoreOf(String typed) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig(ANALYZERS.forFields(IndexFields.TEXTS)))) {
                for (String word : WORDS) {
                    Document document = new Document();
                    IndexFields.addViews(document, IndexFields.BODY, "都 " + word);
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                TermStatistics statistics =
                        new TermStatistics(searcher, new DocumentSets(searcher, SearchTimeout.start()), ANALYZERS);
                return searcher.search(
                                new TextQueries(ANALYZERS, statistics)
                                        .verbatim(typed)
                                        .orElseThrow(),
                                1)
                        .scoreDocs[0]
                        .score;
            }
        }
    }
}
