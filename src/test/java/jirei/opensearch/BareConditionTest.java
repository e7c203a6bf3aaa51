package jirei.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** A bare condition matches what it was made from matches, with fewer parts. */
final class BareConditionTest {
    private static final List<String> WORDS = List.of("a", "b", "c", "d");
    private static final List<Occur> OCCURS = List.of(Occur.values());

    private final Random random = new Random(7);

    private static Query term(String word) {
        return new TermQuery(new Term("text", word));
    }

    private static Query any(Query... some) {
        return new DisjunctionMaxQuery(List.of(some), 0);
    }

    private static Query all(Query... some) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List.of(some).forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    private static BooleanQuery.Builder should(Query... some) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List.of(some).forEach(query -> any.add(query, Occur.SHOULD));
        return any;
    }

    @Test
    void alternativesWithinAlternativesAreAlternatives() {
        Query nested = any(
                new BoostQuery(any(term("a")), 2),
                should(term("b"), any(term("a"))).build());
        assertThat(BareCondition.of(nested))
                .isEqualTo(should(term("a"), term("b")).build());
    }

    @Test
    void aPhraseIsNoAlternativeToItsWord() {
        assertThat(BareCondition.of(any(new PhraseQuery("text", "a", "b"), term("b"))))
                .isEqualTo(term("b"));
        assertThat(BareCondition.of(any(new PhraseQuery("text", "a", "b", "c"), new PhraseQuery("text", "b", "c"))))
                .isEqualTo(new PhraseQuery("text", "b", "c"));
    }

    @Test
    void allWordsAreNoAlternativeToSomeOfThem() {
        Query two = should(term("a"), term("b"), term("c"))
                .setMinimumNumberShouldMatch(2)
                .build();
        assertThat(BareCondition.of(any(all(term("a"), term("b"), term("c")), two)))
                .isEqualTo(two);
    }

    @Test
    void whatNeedsAllNeedsEachOnce() {
        Query all = should(term("a"), term("b"), term("a"))
                .setMinimumNumberShouldMatch(3)
                .build();
        assertThat(BareCondition.of(all)).hasToString("#text:a #text:b");
    }

    @Test
    void whatMatchesNothingStaysSo() {
        Query not = new BooleanQuery.Builder().add(term("a"), Occur.MUST_NOT).build();
        assertThat(List.of(any(), should().build(), not))
                .allSatisfy(query -> assertThat(BareCondition.of(query)).isEqualTo(MatchNoDocsQuery.INSTANCE));
    }

    @Test
    void anyConditionMatchesTheSame() throws IOException {
        try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (int i = 0; i < 60; i++) {
                    Document document = new Document();
                    document.add(new TextField("text", text(), Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int i = 0; i < 2_000; i++) {
                    Query query = condition(4);
                    Query bare = BareCondition.of(query);
                    assertThat(documents(searcher, bare))
                            .as("%s from %s", bare, query)
                            .isEqualTo(documents(searcher, query));
                }
            }
        }
    }

    private static List<Integer> documents(IndexSearcher searcher, Query query) throws IOException {
        return Arrays.stream(searcher.search(query, 100).scoreDocs)
                .map((ScoreDoc hit) -> hit.doc)
                .sorted()
                .toList();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String text() {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    private Query condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 2)) {
            case 0 -> term(word());
            case 1 -> new PhraseQuery("text", text().split(" "));
            case 2 -> new BoostQuery(condition(depth - 1), 2);
            case 3 -> new ConstantScoreQuery(condition(depth - 1));
            case 4 -> any(condition(depth - 1), condition(depth - 1));
            default -> {
                BooleanQuery.Builder some = new BooleanQuery.Builder();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    some.add(condition(depth - 1), OCCURS.get(random.nextInt(OCCURS.size())));
                }
                yield some.setMinimumNumberShouldMatch(random.nextInt(3)).build();
            }
        };
    }
}
