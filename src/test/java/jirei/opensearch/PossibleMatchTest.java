package jirei.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.IndexFields;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

final class PossibleMatchTest {
    private static final String GRAMS =
            TextView.GRAM.of(IndexFields.TEXTS.iterator().next());

    @Test
    void isPossibleWhereAnEntryHasAllTermsOfAPhrase() throws IOException {
        assertThat(isPossible(phrase("東京", "京都"))).isTrue();
        assertThat(isPossible(phrase("京都", "大阪"))).isFalse();
    }

    @Test
    void takesNoExclusionForCertain() throws IOException {
        BooleanQuery without = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(GRAMS, "東京")), Occur.FILTER)
                .add(phrase("東京", "京都"), Occur.MUST_NOT)
                .build();
        assertThat(isPossible(without)).isTrue();
    }

    @Test
    void wantsAsManyWordsAsTheCondition() throws IOException {
        assertThat(isPossible(some(2, "東京", "京都", "大阪"))).isTrue();
        assertThat(isPossible(some(3, "東京", "京都", "大阪"))).isFalse();
    }

    private static Query phrase(String... terms) {
        return new PhraseQuery(GRAMS, terms);
    }

    private static Query some(int needed, String... terms) {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        for (String term : terms) {
            some.add(phrase(term), Occur.SHOULD);
        }
        return some.build();
    }

    /** In an index of two entries. */
    private static boolean isPossible(Query query) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.addDocument(entry("東京", "京都"));
                writer.addDocument(entry("大阪"));
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return PossibleMatch.of(query, reader);
            }
        }
    }

    private static Document entry(String... terms) {
        Document entry = new Document();
        for (String term : terms) {
            entry.add(new StringField(GRAMS, term, Store.NO));
        }
        return entry;
    }
}
