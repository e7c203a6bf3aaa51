package jirei.lucene.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sets and scores are those of Lucene's own search, on an index of several segments with deleted documents; until the
 * timeout all matches are found, and after it none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MatchingTest {
    private static final int DOCUMENTS = 20_000;
    private static final int SEGMENTS = 3;
    private static final int PHRASES = 500;
    private static final String TEXT = "text";
    private static final List<String> WORDS = List.of("each", "one", "even", "third", "seventh", "rare");
    private static final List<Occur> OCCURS = List.of(Occur.values());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @AutoClose
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

    @AutoClose
    private DirectoryReader reader;

    private IndexSearcher searcher;

    @BeforeAll
    void fill() throws IOException {
        IndexWriterConfig settings =
                new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new TextField(TEXT, text(i), Field.Store.NO));
                writer.addDocument(document);
                if ((i + 1) % (DOCUMENTS / SEGMENTS) == 0) {
                    writer.commit();
                }
            }
            writer.deleteDocuments(new Term(TEXT, "deleted"));
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static String text(int number) {
        return "each one"
                + (number % 2 == 0 ? " even" : "")
                + (number % 3 == 0 ? " third" : "")
                + (number % 7 == 0 ? " seventh seventh" : "")
                + (number % 1_000 == 5 ? " rare" : "")
                + (number % 400 == 9 ? " deleted" : "");
    }

    private static Query term(String text) {
        return new TermQuery(new Term(TEXT, text));
    }

    private static Query combined(Occur occur, Query... queries) {
        BooleanQuery.Builder combined = new BooleanQuery.Builder();
        Stream.of(queries).forEach(query -> combined.add(query, occur));
        return combined.build();
    }

    private static Query atLeast(int needed, Query... queries) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        Stream.of(queries).forEach(query -> some.add(query, Occur.SHOULD));
        return some.setMinimumNumberShouldMatch(needed).build();
    }

    private static Query without(Query query, Query excluded) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(excluded, Occur.MUST_NOT)
                .build();
    }

    static Stream<Query> queries() {
        Query phrase = new PhraseQuery(TEXT, "one", "even");
        return Stream.of(
                term("each"),
                term("nowhere"),
                phrase,
                new PhraseQuery(2, TEXT, "each", "third"),
                combined(Occur.SHOULD, term("even"), term("third")),
                combined(Occur.SHOULD, term("even"), phrase, term("rare")),
                combined(Occur.MUST, term("even"), term("third"), phrase),
                atLeast(2, term("even"), term("third"), term("seventh"), term("rare")),
                without(term("even"), combined(Occur.SHOULD, term("third"), term("rare"))),
                without(combined(Occur.FILTER, term("third"), phrase), term("seventh")),
                new BooleanQuery.Builder().add(term("rare"), Occur.MUST_NOT).build(),
                new BooleanQuery.Builder()
                        .add(term("even"), Occur.FILTER)
                        .add(term("rare"), Occur.SHOULD)
                        .build(),
                new BoostQuery(new ConstantScoreQuery(combined(Occur.SHOULD, term("rare"), phrase)), 2),
                new DisjunctionMaxQuery(List.of(new BoostQuery(term("seventh"), 1.3f), phrase, term("rare")), 0));
    }

    /** A query of random parts, up to three deep. */
    private static Query any(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(4) == 0
                    ? new PhraseQuery(random.nextInt(3), TEXT, word(random), word(random))
                    : term(word(random));
        }
        if (random.nextInt(3) == 0) {
            return new DisjunctionMaxQuery(List.of(any(random, depth - 1), any(random, depth - 1)), 0);
        }
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        int alternatives = 0;
        for (int i = random.nextInt(4); i >= 0; i--) {
            Occur occur = OCCURS.get(random.nextInt(OCCURS.size()));
            alternatives += occur == Occur.SHOULD ? 1 : 0;
            parts.add(any(random, depth - 1), occur);
        }
        return parts.setMinimumNumberShouldMatch(random.nextInt(alternatives + 1))
                .build();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** A timeout at the given look at the clock, counted from one. */
    private static SearchTimeout atLook(int look) {
        return new SearchTimeout(new AtomicLong()::getAndIncrement, Duration.ofNanos(look));
    }

    private static SearchTimeout never() {
        return atLook(Integer.MAX_VALUE);
    }

    private static List<Integer> documents(FixedBitSet set) {
        return IntStream.range(0, set.length()).filter(set::get).boxed().toList();
    }

    private List<Integer> byLucene(Query query) throws IOException {
        return Stream.of(searcher.search(query, DOCUMENTS, Sort.INDEXORDER).scoreDocs)
                .map((ScoreDoc hit) -> hit.doc)
                .toList();
    }

    private float[] scoresByLucene(Query query) throws IOException {
        float[] scores = new float[reader.maxDoc()];
        Sort sort = new Sort(SortField.FIELD_DOC, SortField.FIELD_SCORE);
        for (ScoreDoc hit : searcher.search(query, DOCUMENTS, sort).scoreDocs) {
            scores[hit.doc] = (Float) ((FieldDoc) hit).fields[1];
        }
        return scores;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aSetHasWhatLuceneFinds(Query query) throws IOException {
        DocumentSets sets = new DocumentSets(searcher, never());
        List<Integer> expected = byLucene(query);
        assertThat(sets.hasAny(query)).isEqualTo(!expected.isEmpty());
        assertThat(documents(sets.of(query))).isEqualTo(expected);
        assertThat(sets.hasAny(query)).isEqualTo(!expected.isEmpty());
    }

    @Test
    void soDoTheSetsOfAnyQueriesOfOneRequest() throws IOException {
        Random random = new Random(15);
        DocumentSets sets = new DocumentSets(searcher, never());
        for (int i = 0; i < 300; i++) {
            Query query = any(random, 3);
            assertThat(documents(sets.of(query))).as(query.toString()).isEqualTo(byLucene(query));
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void scoresAreThoseOfLucene(Query query) throws IOException {
        FixedBitSet all = new DocumentSets(searcher, never()).of(term("each"));
        DocumentScores scores = new DocumentScores(searcher, all, never());
        scores.add(query);
        float[] expected = scoresByLucene(query);
        for (int document : documents(all)) {
            assertThat(scores.of(document)).isEqualTo(expected[document]);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void fewDocumentsScoreTheSame(Query query) throws IOException {
        FixedBitSet few = new FixedBitSet(reader.maxDoc());
        new Random(4).ints(40, 0, reader.maxDoc()).forEach(few::set);
        few.and(new DocumentSets(searcher, never()).of(term("each")));
        FewScores scores = new DocumentScores(searcher, few, never()).of(few);
        scores.add(query);
        scores.add(query);
        float[] expected = scoresByLucene(query);
        for (int document : documents(few)) {
            assertThat(scores.of(document)).isEqualTo(2 * expected[document]);
        }
    }

    @Test
    void scoresAreAddedAndKeptApart() throws IOException {
        DocumentSets sets = new DocumentSets(searcher, never());
        FixedBitSet even = sets.of(term("even"));
        DocumentScores scores = new DocumentScores(searcher, even, never());
        scores.add(2, even);
        scores.add(3, sets.of(combined(Occur.MUST, term("even"), term("third"))));
        FewScores third = scores.of(setOf(2, 6));
        third.add(new ConstantScoreQuery(term("third")));
        assertThat(scores.of(6)).isEqualTo(5);
        assertThat(scores.of(2)).isEqualTo(2);
        assertThat(scores.best(even)).isEqualTo(5);
        assertThat(documents(scores.atLeast(4, even)))
                .isEqualTo(byLucene(combined(Occur.MUST, term("even"), term("third"))));
        assertThat(third.of(6)).isEqualTo(6);
        assertThat(third.of(2)).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> third.of(4));
    }

    @Test
    void theFirstOfASetAreThoseThatScoreAsMuchAsTheLastOfThem() throws IOException {
        FixedBitSet set = setOf(1, 2, 3, 4, 5);
        DocumentScores scores = new DocumentScores(searcher, set, never());
        scores.add(1, setOf(1, 5));
        scores.add(2, setOf(2, 4));
        scores.add(3, setOf(3));
        assertThat(documents(scores.first(1, set))).containsExactly(3);
        assertThat(documents(scores.first(2, set))).containsExactly(2, 3, 4);
        assertThat(documents(scores.first(3, set))).containsExactly(2, 3, 4);
        assertThat(documents(scores.first(9, set))).containsExactly(1, 2, 3, 4, 5);
    }

    private FixedBitSet setOf(int... documents) {
        FixedBitSet set = new FixedBitSet(reader.maxDoc());
        Arrays.stream(documents).forEach(set::set);
        return set;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aScoredSetIsSearchedLikeAnyQuery(Query query) throws IOException {
        FixedBitSet found = new DocumentSets(searcher, never()).of(query);
        DocumentScores scores = new DocumentScores(searcher, found, never());
        scores.add(query);
        ScoreDoc[] hits = searcher.search(new ScoredSet(found, scores), DOCUMENTS).scoreDocs;
        assertThat(Arrays.stream(hits).map(hit -> hit.doc).sorted().toList()).isEqualTo(byLucene(query));
        assertThat(hits).isSortedAccordingTo((one, other) -> Float.compare(other.score, one.score));
        assertThat(searcher.count(combined(Occur.MUST, new ScoredSet(found, scores), term("even"))))
                .isEqualTo(byLucene(combined(Occur.MUST, query, term("even"))).size());
    }

    static Stream<Query> verified() {
        return Stream.of(
                new PhraseQuery(TEXT, "each", "one"),
                combined(Occur.SHOULD, new PhraseQuery(TEXT, "one", "even"), new PhraseQuery(TEXT, "each", "one")));
    }

    @ParameterizedTest
    @MethodSource("verified")
    void theFirstMatchesAreFoundUntilTheTimeIsOver(Query query) throws IOException {
        SearchTimeout early = atLook(6);
        List<Integer> part = documents(new DocumentSets(searcher, early).of(query));
        assertThat(early.wasReached()).isTrue();
        List<Integer> whole = byLucene(query);
        assertThat(part).isNotEmpty().hasSizeLessThan(whole.size());
        assertThat(whole).containsAll(part);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void afterTheTimeNothingIsFoundOrScored(Query query) throws IOException {
        assertThat(documents(new DocumentSets(searcher, atLook(1)).of(query))).isEmpty();
        FixedBitSet all = new DocumentSets(searcher, never()).of(term("each"));
        DocumentScores scores = new DocumentScores(searcher, all, atLook(1));
        scores.add(query);
        assertThat(scores.best(all)).isZero();
    }

    /** A legal query that costs much: each phrase is sought in each document. */
    private static Query costly() {
        return combined(
                Occur.MUST,
                IntStream.range(0, PHRASES)
                        .mapToObj(slop -> new PhraseQuery(slop, TEXT, "each", "one"))
                        .toArray(Query[]::new));
    }

    /** The processor time of this thread for a query, in nanoseconds. */
    private long cost(Query query, SearchTimeout timeout) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        new DocumentSets(searcher, timeout).of(query);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    @Test
    void aCostlyQueryCostsAboutItsLimit() throws IOException {
        long whole = cost(costly(), never());
        Duration limit = Duration.ofNanos(whole / 8);
        SearchTimeout timeout = new SearchTimeout(THREADS::getCurrentThreadCpuTime, limit);
        long limited = cost(costly(), timeout);
        assertThat(timeout.wasReached()).isTrue();
        assertThat(limited).isBetween(limit.toNanos(), whole * 6 / 10);
    }

    @Test
    void theUsualLimitIsASecondOfProcessorTime() throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        SearchTimeout timeout = SearchTimeout.start(Duration.ofHours(1));
        while (!timeout.isOver()) {
            searcher.search(term("each"), 1);
        }
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_100));
    }

    @Test
    void aProcessThatHasJustStartedHasMoreTime() {
        assertThat(SearchTimeout.limit(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(6));
        assertThat(SearchTimeout.limit(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(1));
    }
}
