package jirei.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jirei.casestudy.Entry;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.schema.EntryDocuments;
import jirei.query.Query;
import jirei.query.QueryParser;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the parts of a search on the study take, each by itself and warmed up, with what they allocate. A part does the
 * queries and entries of {@link BenchmarkQueries} in turn.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Xmn32m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 2)
public class PartsBenchmark {
    private static final int ENTRIES = 100;

    private final JapaneseAnalyzers analyzers = new JapaneseAnalyzers();
    private BenchmarkIndex index;
    private SearchEngine engine;
    private IndexView view;
    private Turns<String> typed;
    private Turns<Query> parsed;
    private Turns<String> texts;
    private Turns<String> folded;
    private Turns<byte[]> stored;

    /** The same things over and over. */
    private static final class Turns<T> {
        private final List<T> things;
        private Iterator<T> left;

        Turns(List<T> things) {
            this.things = things;
            this.left = things.iterator();
        }

        T next() {
            left = left.hasNext() ? left : things.iterator();
            return left.next();
        }
    }

    /** Measures all parts; an argument names some of them, as a regular expression. */
    public static void main(String[] arguments) throws RunnerException {
        String part = String.join("", arguments).strip();
        new Runner(new OptionsBuilder()
                        .include("\\." + PartsBenchmark.class.getSimpleName() + "\\..*(" + part + ")")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    /** Indexes the study. */
    @Setup
    public void open() throws IOException {
        index = BenchmarkIndex.ofStudy();
        engine = LuceneEngine.open(index.folder());
        view = engine.view();
        List<String> queries = BenchmarkQueries.of(index).values().stream()
                .flatMap(List::stream)
                .toList();
        typed = new Turns<>(queries);
        parsed = new Turns<>(
                queries.stream().map(query -> QueryParser.parse(query).query()).toList());
        List<Entry> entries = entries();
        List<String> bodies =
                entries.stream().map(entry -> entry.content().text()).toList();
        texts = new Turns<>(bodies);
        folded = new Turns<>(bodies.stream().map(Normalizer::fold).toList());
        stored = new Turns<>(entries.stream()
                .map(entry -> EntryDocuments.stored(EntryDocuments.document(entry, "")))
                .toList());
    }

    private List<Entry> entries() throws IOException {
        try (FSDirectory directory = FSDirectory.open(
                        new IndexDirectory(index.folder()).current().orElseThrow());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Supplier<Entry> random = BenchmarkIndex.entries(reader, BenchmarkQueries.SEED);
            List<Entry> entries = new ArrayList<>();
            while (entries.size() < ENTRIES) {
                entries.add(random.get());
            }
            return entries;
        }
    }

    /** Deletes the index. */
    @TearDown
    public void close() throws IOException {
        view.close();
        engine.close();
        index.close();
    }

    /** Reads the query language. */
    @Benchmark
    public Query parse() {
        return QueryParser.parse(typed.next()).query();
    }

    /** Analyses a query and looks its words up. */
    @Benchmark
    public Object translate() {
        return view.search(SearchRequest.of(parsed.next()));
    }

    /** Translates a query, and finds and counts what answers it. */
    @Benchmark
    public int find() {
        try (IndexView own = engine.view()) {
            return own.search(SearchRequest.of(parsed.next())).total();
        }
    }

    /** A whole search. */
    @Benchmark
    public SearchResult search() {
        try (IndexView own = engine.view()) {
            return own.search(SearchRequest.of(parsed.next())).result();
        }
    }

    /** Makes all spellings of the text of an entry one. */
    @Benchmark
    public String fold() {
        return Normalizer.fold(texts.next());
    }

    /** Cuts the text of an entry into words. */
    @Benchmark
    public List<Token> cutIntoWords() {
        return analyzers.analyze(TextView.WORD, folded.next());
    }

    /** Cuts the text of an entry into pairs of characters. */
    @Benchmark
    public List<Token> cutIntoGrams() {
        return analyzers.analyze(TextView.GRAM, folded.next());
    }

    /** Cuts the text of an entry into sounds. */
    @Benchmark
    public List<Token> cutIntoSounds() {
        return analyzers.analyze(TextView.SOUND, folded.next());
    }

    /** Reads an entry from what is stored of it. */
    @Benchmark
    public Entry readEntry() {
        return EntryDocuments.entry(stored.next());
    }
}
