package jirei.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.lucene.translation.CompiledQuery;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

final class NecessaryPartsTest {
    private static final String FIELD = "words";
    private static final int ENTRIES = 200;
    private static final Query OFTEN = new TermQuery(new Term(FIELD, "often"));
    private static final Query SELDOM = new TermQuery(new Term(FIELD, "seldom"));

    @Test
    void leavesOutWhatCannotScoreEnoughByItself() throws IOException {
        assertThat(necessary(3)).hasValue(Dsl.any(List.of(QueryDsl.of(SELDOM))));
    }

    @Test
    void needsAnyWhereEachMayScoreEnough() throws IOException {
        assertThat(necessary(0.1f)).hasValue(Dsl.any(List.of(QueryDsl.of(OFTEN), QueryDsl.of(SELDOM))));
    }

    @Test
    void isNothingWhereAllTogetherScoreTooLittle() throws IOException {
        assertThat(necessary(50)).isEmpty();
    }

    /** In an index of which all entries have one word, and one entry has the other. */
    private static Optional<Map<String, Object>> necessary(float lowest) throws IOException {
        CompiledQuery question = new CompiledQuery(
                List.of(), List.of(), List.of(), List.of(), List.of(SELDOM, OFTEN), List.of(), List.of());
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int i = 0; i < ENTRIES; i++) {
                    Document entry = new Document();
                    entry.add(new StringField(FIELD, "often", Store.NO));
                    if (i == 0) {
                        entry.add(new StringField(FIELD, "seldom", Store.NO));
                    }
                    writer.addDocument(entry);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return new NecessaryParts(reader).of(question, lowest);
            }
        }
    }
}
