package jirei.lucene;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.lucene.BenchmarkQueries.Kind;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.schema.IndexFields;
import jirei.query.QueryParser;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/**
 * The processor time of a search, with counts, facets and highlights, compared with bare Lucene on the same index: any of
 * the words in title or body, the ten best and how many there are.
 *
 * <p>The arguments are a collection of JSON Lines and the sizes to measure, as multiples of it (1 10 20). Without
 * arguments the study of this project is searched. The path of an index is searched as it is.
 */
final class SearchBenchmark {
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SearchBenchmark() {}

    /** Prints a table for each size. */
    public static void main(String[] given) throws IOException {
        List<String> arguments = Stream.of(given)
                .flatMap(argument -> Stream.of(argument.split(" ")))
                .filter(argument -> !argument.isBlank())
                .toList();
        if (!arguments.isEmpty()
                && new IndexDirectory(Path.of(arguments.getFirst())).current().isPresent()) {
            measure(Path.of(arguments.getFirst()));
            return;
        }
        List<Integer> copies = arguments.size() < 2
                ? List.of(1)
                : arguments.stream().skip(1).map(Integer::valueOf).toList();
        for (int times : copies) {
            try (BenchmarkIndex index = arguments.isEmpty()
                    ? BenchmarkIndex.ofStudy()
                    : BenchmarkIndex.ofCollection(Path.of(arguments.getFirst()), times)) {
                measure(index.folder());
            }
        }
    }

    private static void measure(Path folder) throws IOException {
        Path generation = new IndexDirectory(folder).current().orElseThrow();
        try (SearchEngine engine = LuceneEngine.open(folder);
                IndexView view = engine.view();
                FSDirectory directory = FSDirectory.open(generation);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d entries in %d segments%n%-10s %9s %9s %6s %9s %9s %9s%n",
                    view.size(),
                    reader.leaves().size(),
                    "CPU, ms",
                    "search",
                    "bare",
                    "ratio",
                    "median",
                    "99 %",
                    "99 % / 50 %");
            Map<Kind, List<String>> queries = BenchmarkQueries.of(reader);
            Bare bare = new Bare(new IndexSearcher(reader), new JapaneseAnalyzers());
            for (Kind kind : Kind.values()) {
                measure(queries.getOrDefault(kind, List.of()), 1, engine, bare);
            }
            Times all = new Times();
            for (Kind kind : Kind.values()) {
                Times times = measure(queries.getOrDefault(kind, List.of()), ROUNDS, engine, bare);
                print(kind.name().toLowerCase(Locale.ROOT), times);
                all.add(times);
            }
            print("all", all);
            suggestions(reader, view);
        }
    }

    /** Alternates between both, so that other work on the machine affects both alike. */
    private static Times measure(List<String> queries, int rounds, SearchEngine engine, Bare bare) throws IOException {
        Times times = new Times();
        for (int round = 0; round < rounds; round++) {
            for (String query : queries) {
                SearchRequest request =
                        SearchRequest.of(QueryParser.parse(query).query());
                long start = THREADS.getCurrentThreadCpuTime();
                // A view of its own, as for each request: a view holds what was found.
                try (IndexView view = engine.view()) {
                    view.search(request).result();
                }
                long between = THREADS.getCurrentThreadCpuTime();
                bare.search(query);
                times.search.add(between - start);
                times.bare.add(THREADS.getCurrentThreadCpuTime() - between);
            }
        }
        return times;
    }

    /** Suggestions for beginnings of titles, one to four letters long. */
    private static void suggestions(DirectoryReader reader, IndexView view) throws IOException {
        Supplier<Entry> entries = BenchmarkIndex.entries(reader, BenchmarkQueries.SEED);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 4 * BenchmarkQueries.OF_A_KIND; i++) {
            String title = entries.get().title();
            String typed = title.substring(0, Math.min(title.length(), 1 + i % 4));
            long start = THREADS.getCurrentThreadCpuTime();
            view.suggest(typed, 10);
            nanos.add(THREADS.getCurrentThreadCpuTime() - start);
        }
        System.out.printf(
                Locale.ROOT,
                "suggestions: mean %.2f ms, median %.2f ms, 99 %% %.2f ms%n",
                mean(nanos),
                percentile(nanos, 50),
                percentile(nanos, 99));
    }

    /** Processor times in nanoseconds. */
    private static final class Times {
        final List<Long> search = new ArrayList<>();
        final List<Long> bare = new ArrayList<>();

        void add(Times other) {
            search.addAll(other.search);
            bare.addAll(other.bare);
        }
    }

    /** Lucene alone. */
    private record Bare(IndexSearcher searcher, JapaneseAnalyzers analyzers) {
        void search(String query) throws IOException {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (Token word : analyzers.analyze(TextView.WORD, query)) {
                for (String text : IndexFields.TEXTS) {
                    any.add(new TermQuery(new Term(TextView.WORD.of(text), word.term())), Occur.SHOULD);
                }
            }
            searcher.search(any.build(), new TopScoreDocCollectorManager(10, Integer.MAX_VALUE));
        }
    }

    private static double mean(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6;
    }

    private static double percentile(List<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private static void print(String what, Times times) {
        double median = percentile(times.search, 50);
        double worst = percentile(times.search, 99);
        System.out.printf(
                Locale.ROOT,
                "%-10s %9.2f %9.2f %6.1f %9.2f %9.2f %9.1f%n",
                what,
                mean(times.search),
                mean(times.bare),
                mean(times.search) / mean(times.bare),
                median,
                worst,
                worst / median);
    }
}
