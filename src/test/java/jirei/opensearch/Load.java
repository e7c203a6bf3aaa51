package jirei.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jirei.TemporaryFolder;
import jirei.casestudy.EntryId;
import jirei.corpus.WholeReading;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.QueryParser;
import jirei.search.EngineException;
import jirei.search.EntryIndexer;
import jirei.search.FacetResult;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Sort;

/**
 * Searches an index on a cluster and replaces one of its files again and again, until it is closed. Each answer is compared
 * with those of the embedded engine, which has the same files.
 */
final class Load implements AutoCloseable {
    /** Some entry has all words: what is counted of partial matches depends on frequencies too. */
    private static final List<String> QUERIES = List.of("", "AI", "高齢者 スマートフォン", "\"オープンデータ\"", "デジタ*", "ロボット -計画");

    private static final Duration BETWEEN_SEARCHES = Duration.ofMillis(50);
    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final ClusterAddress address;
    private final IndexSettings settings;
    private final List<List<WholeReading>> corpora;
    private final List<Map<String, Answer>> expected = new ArrayList<>();
    private final SearchEngine engine;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<EngineException> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicInteger updates = new AtomicInteger();

    /**
     * What is compared of a search. The order is left out: the cluster counts replaced entries among the frequencies of words
     * until it has deleted them.
     */
    private record Answer(int total, int complete, int others, Set<EntryId> counted, List<FacetResult> facets) {
        static Answer of(SearchEngine engine, String query) {
            SearchRequest request = new SearchRequest(
                    QueryParser.parse(query).query(),
                    Set.of(),
                    Set.of(),
                    Sort.RELEVANCE,
                    PageNumber.FIRST,
                    new PageSize(PageSize.LARGEST));
            try (IndexView view = engine.view()) {
                SearchResult result = view.search(request).result();
                Set<EntryId> counted = result.hits().stream()
                        .filter(Hit::counted)
                        .map(hit -> hit.entry().id())
                        .collect(Collectors.toSet());
                return new Answer(result.total(), result.complete(), result.others(), counted, result.facets());
            }
        }
    }

    /**
     * Fills the index and begins.
     *
     * @param corpora states of the corpus, which differ in their first file
     */
    static Load start(ClusterAddress address, IndexSettings settings, List<List<WholeReading>> corpora)
            throws IOException {
        try (EntryIndexer indexer = ClusterIndexer.open(address, settings, Vocabulary.standard(), false)) {
            corpora.getFirst().forEach(reading -> reading.replaceIn(indexer));
            indexer.publish();
        }
        Load load = new Load(address, settings, corpora);
        Future<?> unused = load.threads.scheduleWithFixedDelay(
                load::search, 0, BETWEEN_SEARCHES.toMillis(), TimeUnit.MILLISECONDS);
        Future<?> unusedToo =
                load.threads.scheduleWithFixedDelay(load::update, 0, BETWEEN_UPDATES.toMillis(), TimeUnit.MILLISECONDS);
        return load;
    }

    private Load(ClusterAddress address, IndexSettings settings, List<List<WholeReading>> corpora) throws IOException {
        this.address = address;
        this.settings = settings;
        this.corpora = corpora;
        for (List<WholeReading> corpus : corpora) {
            expected.add(embedded(corpus));
        }
        this.engine = ClusterEngine.open(address, Vocabulary.standard());
    }

    private static Map<String, Answer> embedded(List<WholeReading> corpus) throws IOException {
        Map<String, Answer> answers = new HashMap<>();
        try (TemporaryFolder folder = new TemporaryFolder("jirei-expected")) {
            try (EntryIndexer indexer = LuceneIndexer.open(folder.path(), false)) {
                corpus.forEach(reading -> reading.replaceIn(indexer));
                indexer.publish();
            }
            try (SearchEngine engine = LuceneEngine.open(folder.path())) {
                QUERIES.forEach(query -> answers.put(query, Answer.of(engine, query)));
            }
        }
        return answers;
    }

    private void search() {
        String query = QUERIES.get(searches.get() % QUERIES.size());
        unlessFailing(() -> {
            Answer answer = Answer.of(engine, query);
            if (expected.stream().noneMatch(state -> answer.equals(state.get(query)))) {
                faults.add(query + " was answered with " + answer);
            }
            searches.incrementAndGet();
        });
    }

    /** After an update all answers are of the new state. */
    private void update() {
        int state = (updates.get() + 1) % corpora.size();
        unlessFailing(() -> {
            try (EntryIndexer indexer = ClusterIndexer.open(address, settings, Vocabulary.standard(), false)) {
                corpora.get(state).getFirst().replaceIn(indexer);
                indexer.publish();
            }
            engine.refresh();
            for (String query : QUERIES) {
                Answer answer = Answer.of(engine, query);
                if (!answer.equals(expected.get(state).get(query))) {
                    faults.add(query + " was answered after the update with " + answer);
                }
            }
            updates.incrementAndGet();
        });
    }

    private void unlessFailing(Runnable work) {
        try {
            work.run();
        } catch (EngineException e) {
            failures.add(e);
        } catch (RuntimeException | Error e) {
            faults.add(e.toString());
            throw e;
        }
    }

    /** Waits for an update and searches that begin now, and says how long they took. */
    Duration awaitProgress() throws InterruptedException {
        long begin = System.nanoTime();
        int updated = updates.get() + 2;
        int searched = searches.get() + QUERIES.size();
        BooleanSupplier progressed = () -> updates.get() >= updated && searches.get() >= searched;
        while (!progressed.getAsBoolean() && System.nanoTime() - begin < LONGEST_WAIT.toNanos()) {
            Thread.sleep(50);
        }
        if (!progressed.getAsBoolean()) {
            faults.add("after " + LONGEST_WAIT + " only " + this);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** What went wrong. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The failures that the cluster was said to have. */
    List<EngineException> failures() {
        return List.copyOf(failures);
    }

    /** Ends the searches and updates. */
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            faults.add("the load does not end");
        }
    }

    /** The files that the index has now. */
    List<WholeReading> corpus() {
        return corpora.get(updates.get() % corpora.size());
    }

    /** What searches it. */
    SearchEngine engine() {
        return engine;
    }

    @Override
    public String toString() {
        return searches + " searches, " + updates + " updates, " + failures.size() + " failures";
    }

    @Override
    public void close() {
        threads.shutdownNow();
        engine.close();
    }
}
