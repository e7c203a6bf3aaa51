package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;
import jirei.lucene.analysis.IpadicWords;
import jirei.lucene.analysis.Language;
import jirei.lucene.execution.AnalysisExplainer;
import jirei.lucene.execution.EmptySearch;
import jirei.lucene.execution.SearchExecution;
import jirei.lucene.execution.SimilarEntries;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryCities;
import jirei.lucene.suggest.Suggester;
import jirei.query.QueryParser;
import jirei.search.Analysis;
import jirei.search.EngineException;
import jirei.search.Hit;
import jirei.search.IndexState;
import jirei.search.IndexState.Work;
import jirei.search.IndexView;
import jirei.search.Search;
import jirei.search.SearchRequest;
import jirei.search.Suggestion;
import jirei.search.SuggestionRequest;

/**
 * A view of an index on a cluster, which holds one state from construction to {@link #close()}. The cluster keeps what
 * belongs to that state for a minute after it was replaced.
 *
 * <p>Safe for use by many threads.
 */
final class ClusterView implements IndexView {
    private final Cluster cluster;
    private final ClusterStates states;
    private final ClusterState state;
    private final ClusterSearcher searcher;
    private final Language language;
    private final Suggester suggester;
    private final Queue<Search> searches = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** A view of an acquired state, which it releases. */
    private ClusterView(
            Cluster cluster,
            ClusterStates states,
            ClusterSearcher searcher,
            ClusterState state,
            Language language,
            Suggester suggester) {
        this.cluster = cluster;
        this.states = states;
        this.searcher = searcher;
        this.state = state;
        this.language = language;
        this.suggester = suggester;
    }

    /** Acquires the latest state. */
    static ClusterView ofLatest(
            Cluster cluster, ClusterStates states, MarkableEntries markable, Language language, Suggester suggester) {
        try {
            ClusterState state = states.acquire();
            return new ClusterView(
                    cluster, states, new ClusterSearcher(cluster, state, markable), state, language, suggester);
        } catch (IOException e) {
            throw unreadable(cluster, e);
        }
    }

    /** Reads from a state. */
    interface StateRead<T> {
        T from(ClusterSearcher searcher) throws IOException;
    }

    /** Reads from the state of this view and translates an I/O failure to an {@link EngineException}. */
    <T> T read(StateRead<T> read) {
        if (closed.get()) {
            throw new IllegalStateException("the view is closed");
        }
        try {
            return read.from(searcher);
        } catch (IOException e) {
            throw unreadable(cluster, e);
        }
    }

    private static EngineException unreadable(Cluster cluster, IOException cause) {
        return new EngineException("cannot read the words of the index " + cluster.address(), cause);
    }

    Language language() {
        return language;
    }

    @Override
    public Search search(SearchRequest request) {
        Search search = state.words().facets().isEmpty() ? new EmptySearch(request) : new ClusterSearch(this, request);
        searches.add(search);
        return search;
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        return read(index -> suggester.suggest(
                state.words(), request, new ClusterSuggestionSearches(index, language, request.exact())));
    }

    @Override
    public List<Hit> similar(EntryId id, int size) {
        return read(index ->
                SimilarEntries.to(id, state.words().reader(), index.storedEntries(), language.analyzers(), size));
    }

    @Override
    public Analysis analyze(String text) {
        SearchRequest request = SearchRequest.of(QueryParser.parse(text).query());
        return read(index -> state.words().facets().isEmpty()
                ? AnalysisExplainer.of(
                        text, language.analyzers(), new SearchExecution(request, state.words(), language))
                : new ClusterExecution(request, index, language).explained(text));
    }

    @Override
    public boolean isPlaceName(String word) {
        return new IpadicWords().isOnlyPlace(word);
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return read(index -> index.entry(id));
    }

    @Override
    public List<Entry> entries(List<EntryId> ids) {
        return read(index -> {
            Map<EntryId, Entry> found = index.entries(ids);
            List<Entry> entries = new ArrayList<>();
            ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(entries::add));
            return List.copyOf(entries);
        });
    }

    @Override
    public List<Entry> entries(String file) {
        return read(index -> index.all(QueryDsl.of(DocumentQueries.entriesOf(file))));
    }

    @Override
    public Optional<Entry> entry(String file, int ordinal) {
        return entries(file).stream()
                .filter(entry -> entry.place().ordinal() == ordinal)
                .findFirst();
    }

    @Override
    public List<Dossier> dossiers() {
        return read(index -> state.words().dossiers());
    }

    @Override
    public Optional<Dossier> dossier(String city) {
        return read(index -> Optional.ofNullable(state.words().latest().get(city)));
    }

    @Override
    public List<City> cities() {
        return read(index -> state.words().cities());
    }

    @Override
    public List<Entry> entriesIn(String city) {
        return read(index -> index.all(QueryDsl.of(EntryCities.entriesIn(city))));
    }

    @Override
    public List<ParseProblem> problems() {
        return read(index -> state.words().problems());
    }

    @Override
    public int size() {
        return read(index -> state.words().entries());
    }

    @Override
    public IndexState state() {
        return read(index -> {
            Optional<Work> work = WriteLock.work(cluster);
            return new IndexState(
                    state.words().entries(),
                    state.words().files().size(),
                    state.words().updated(),
                    bytes(),
                    work.isPresent(),
                    work.filter(progress -> progress.of() > 0));
        });
    }

    /** The size of the index on all nodes. */
    private long bytes() {
        return state.version()
                .flatMap(version -> cluster.find("/" + version + "/_stats/store"))
                .map(stats -> stats.at("/_all/total/store/size_in_bytes").asLong(0))
                .orElse(0L);
    }

    @Override
    public String version() {
        return read(index -> state.words().version());
    }

    @Override
    public boolean timedOut() {
        return searches.stream().anyMatch(Search::timedOut);
    }

    @Override
    public Optional<Work> firstIndexing() {
        return read(index -> state.words().updated().isPresent() ? Optional.empty() : WriteLock.work(cluster));
    }

    @Override
    public IndexView withSynonyms(List<String> lines) {
        Language more = language.withSynonyms(lines);
        return read(index -> {
            ClusterState trial = state.with(more.synonyms()::has);
            return new ClusterView(cluster, states, index.of(trial), trial, more, suggester);
        });
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                states.release(state);
            } catch (IOException e) {
                throw unreadable(cluster, e);
            }
        }
    }
}
