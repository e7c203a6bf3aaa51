package jirei.lucene.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Until the timeout all matches are found, and after it none, however Lucene goes through them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TimeLimitedQueryTest {
    private static final int DOCUMENTS = 20_000;
    private static final int PHRASES = 500;
    private static final String TEXT = "text";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @AutoClose
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

    @AutoClose
    private DirectoryReader reader;

    private IndexSearcher searcher;

    @BeforeAll
    void fill() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new TextField(TEXT, "each one" + (i % 2 == 0 ? " even" : ""), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static Query all(Query... queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Stream.of(queries).forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    private static Query term(String text) {
        return new TermQuery(new Term(TEXT, text));
    }

    /** A timeout at the given look at the clock, counted from one. */
    private static SearchTimeout atLook(int look) {
        return new SearchTimeout(new AtomicLong()::getAndIncrement, Duration.ofNanos(look));
    }

    /** Queries that Lucene scores in bulk, document by document, and in two phases. */
    static Stream<Query> queries() {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(term("even"), Occur.SHOULD).add(term("each"), Occur.SHOULD);
        return Stream.of(
                term("each"), either.build(), all(term("each"), term("even")), new PhraseQuery(TEXT, "each", "one"));
    }

    private List<Integer> found(Query query) throws IOException {
        return Stream.of(searcher.search(query, DOCUMENTS, Sort.INDEXORDER).scoreDocs)
                .map((ScoreDoc hit) -> hit.doc)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void withTimeEnoughAllIsFound(Query query) throws IOException {
        SearchTimeout enough = atLook(1_000_000);
        assertThat(found(new TimeLimitedQuery(query, enough))).isEqualTo(found(query));
        assertThat(enough.wasReached()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theFirstMatchesAreFoundUntilTheTimeIsOver(Query query) throws IOException {
        SearchTimeout early = atLook(4);
        List<Integer> whole = found(query);
        List<Integer> part = found(new TimeLimitedQuery(query, early));
        assertThat(early.wasReached()).isTrue();
        assertThat(part).isNotEmpty().hasSizeLessThan(whole.size()).isEqualTo(whole.subList(0, part.size()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void withinAnotherQueryItEndsAsWell(Query query) throws IOException {
        SearchTimeout early = atLook(4);
        List<Integer> whole = found(all(query, term("even")));
        List<Integer> part = found(all(new TimeLimitedQuery(query, early), term("even")));
        assertThat(early.wasReached()).isTrue();
        assertThat(part).isNotEmpty().hasSizeLessThan(whole.size()).isEqualTo(whole.subList(0, part.size()));
    }

    /** A legal query that costs much: each phrase is sought in each document. */
    private static Query costly() {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (int slop = 0; slop < PHRASES; slop++) {
            either.add(new PhraseQuery(slop, TEXT, "each", "one"), Occur.SHOULD);
        }
        return either.build();
    }

    /** The processor time of this thread for a query, in nanoseconds. */
    private long cost(Query query) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        searcher.search(query, 1);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    @Test
    void aCostlyQueryCostsAboutItsLimit() throws IOException {
        long whole = cost(costly());
        Duration limit = Duration.ofNanos(whole / 8);
        SearchTimeout timeout = new SearchTimeout(THREADS::getCurrentThreadCpuTime, limit);
        long limited = cost(new TimeLimitedQuery(costly(), timeout));
        assertThat(timeout.wasReached()).isTrue();
        assertThat(limited).isBetween(limit.toNanos(), whole * 6 / 10);
    }

    @Test
    void theUsualLimitIsASecondOfProcessorTime() throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        SearchTimeout timeout = SearchTimeout.start();
        while (!timeout.isOver()) {
            searcher.search(term("each"), 1);
        }
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_100));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void afterTheTimeNothingIsFoundAndNothingIsCached(Query query) throws IOException {
        SearchTimeout over = atLook(1);
        for (int i : IntStream.range(0, 20).toArray()) {
            assertThat(found(new TimeLimitedQuery(query, over)))
                    .as("round %d", i)
                    .isEmpty();
        }
        assertThat(found(query)).isNotEmpty();
    }
}
