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
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What many entries have is looked up only in the best. */
final class RankingTest {
    private static final Language LANGUAGE = Language.of(Vocabulary.standard());
    private static final int ENTRIES = 1_200;

    @Test
    void commonStretchesAreLookedUpInTheBestOnly() throws IOException {
        CompiledQuery query = ranked("行政の改革");
        assertThat(texts(query.ranking()))
                .contains("body.word:行政", "body.gram:改革")
                .doesNotContain("body.gram:行政");
        assertThat(texts(query.best())).contains("body.gram:行政");
    }

    /** The parts of the query for an index in which many entries have 行政, and few 改革. */
    private static CompiledQuery ranked(String typed) throws IOException {
        JapaneseAnalyzers analyzers = LANGUAGE.analyzers();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig(analyzers.forFields(IndexFields.TEXTS)))) {
                for (int i = 0; i < ENTRIES; i++) {
                    Document document = new Document();
                    IndexFields.addViews(document, IndexFields.BODY, i == 0 ? "行政の改革" : "行政");
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                DocumentSets documents = new DocumentSets(searcher, SearchTimeout.start());
                TextQueries texts = new TextQueries(analyzers, new TermStatistics(searcher, documents, analyzers));
                CompiledQueryBuilder builder = new CompiledQueryBuilder();
                new Ranking(analyzers, texts).addTo(builder, QueryWords.of(typed, LANGUAGE));
                return builder.build();
            }
        }
    }

    private static String texts(List<Query> queries) {
        return queries.toString();
    }
}
