package jirei.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.Language;
import jirei.lucene.analysis.Readings;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.translation.CompiledQuery;
import jirei.lucene.translation.QueryTranslator;
import jirei.lucene.translation.TermStatistics;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.QueryParser;
import jirei.search.EntryIndexer;
import jirei.search.IndexView;
import jirei.search.Refinement;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.Study;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/**
 * The time of a search with facets and highlights, compared with the same query on a bare index searcher, for 200
 * queries on the study: words, pairs of words and sentences of its own entries, a third of them refined.
 */
final class SearchBenchmark {
    private static final int QUERIES = 200;
    private static final int ROUNDS = 20;

    private SearchBenchmark() {}

    /** Prints medians, 99th percentiles and their ratio. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("jirei-benchmark");
        try (EntryIndexer indexer = LuceneIndexer.open(folder, false)) {
            Study.fill(indexer);
        }
        List<SearchRequest> requests = requests(new Random(200));
        Path generation = new IndexDirectory(folder).current().orElseThrow();
        try (SearchEngine engine = LuceneEngine.open(folder);
                IndexView view = engine.view();
                FSDirectory directory = FSDirectory.open(generation);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Bare bare =
                    new Bare(Language.of(Vocabulary.standard()), Snapshot.of(reader, new Readings(), Optional.empty()));
            long[] whole = new long[QUERIES * ROUNDS];
            long[] alone = new long[QUERIES * ROUNDS];
            measure(requests, view, bare, whole, alone);
            measure(requests, view, bare, whole, alone);
            print("with facets and highlights", whole);
            print("bare query, 20 best", alone);
            long[] suggested = new long[whole.length];
            measure(QUERIES, view, suggested);
            print("suggestions for a beginning", suggested);
            System.out.printf(Locale.ROOT, "ratio of medians: %.1f%n", (double) median(whole) / median(alone));
            System.out.printf(Locale.ROOT, "ratio of suggestions: %.1f%n", (double) median(suggested) / median(alone));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Lucene alone: the translated query and its best matches, without relaxation. */
    private record Bare(Language language, Snapshot snapshot) {
        void search(SearchRequest request) throws IOException {
            IndexSearcher searcher = snapshot.searcher();
            TermStatistics terms = new TermStatistics(searcher, language.analyzers());
            CompiledQuery question = new QueryTranslator(
                            language,
                            snapshot.lexicon(),
                            snapshot.knownCities(),
                            snapshot.attributes(),
                            terms,
                            request.exact(),
                            false)
                    .translate(request.query());
            searcher.search(question.ranked(question.full()), 20);
        }
    }

    /** Alternates between both, so that other work on the machine affects both alike. */
    private static void measure(List<SearchRequest> requests, IndexView view, Bare bare, long[] whole, long[] alone)
            throws IOException {
        for (int i = 0; i < whole.length; i++) {
            SearchRequest request = requests.get(i % QUERIES);
            long start = System.nanoTime();
            view.search(request).result();
            long between = System.nanoTime();
            bare.search(request);
            whole[i] = between - start;
            alone[i] = System.nanoTime() - between;
        }
    }

    /** Requests suggestions for prefixes of titles, one to four letters long; the first round is not counted. */
    private static void measure(int titles, IndexView view, long[] suggested) {
        List<Entry> entries = Study.entries();
        for (int i = -titles; i < suggested.length; i++) {
            String title = entries.get(Math.floorMod(i, titles)).title();
            String typed = title.substring(0, Math.min(title.length(), 1 + Math.floorMod(i / titles, 4)));
            long start = System.nanoTime();
            view.suggest(typed, 10);
            suggested[Math.max(i, 0)] = System.nanoTime() - start;
        }
    }

    private static List<SearchRequest> requests(Random random) {
        List<Entry> entries = Study.entries();
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers();
        List<SearchRequest> requests = new ArrayList<>();
        while (requests.size() < QUERIES) {
            Entry entry = entries.get(random.nextInt(entries.size()));
            String text = entry.content().text();
            List<Token> words = analyzers.analyze(TextView.WORD, text);
            Token one = words.get(random.nextInt(words.size()));
            Token other = words.get(random.nextInt(words.size()));
            String typed = switch (requests.size() % 3) {
                case 0 -> text.substring(one.start(), one.end());
                case 1 -> text.substring(one.start(), one.end()) + " " + text.substring(other.start(), other.end());
                default ->
                    text.substring(one.start(), Math.min(text.length(), one.start() + 20))
                            .replace("\n", "");
            };
            SearchRequest request = SearchRequest.of(QueryParser.parse(typed).query());
            requests.add(random.nextInt(3) == 0 ? request.with(pick(entries, random)) : request);
        }
        return requests;
    }

    private static Set<Refinement> pick(List<Entry> entries, Random random) {
        Set<Refinement> picked = new HashSet<>();
        for (Dimension dimension : List.of(Dimension.CITY, Dimension.THEME)) {
            Entry any = entries.get(random.nextInt(entries.size()));
            dimension.valuesOf(any).forEach(value -> picked.add(new Refinement(dimension, value)));
        }
        return picked;
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f ms, 99th percentile %.2f ms%n",
                what,
                median(nanos) / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }
}
