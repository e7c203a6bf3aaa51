package jirei.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.indexing.IndexWriteLock;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryCities;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.snapshot.Snapshots;
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
 * A view of the embedded index, which holds one snapshot from construction to {@link #close()}.
 *
 * <p>Safe for use by many threads: a snapshot is immutable, and all other state is thread-safe.
 */
final class LuceneIndexView implements IndexView {
    private final Snapshots snapshots;
    private final Snapshot snapshot;
    private final Path folder;
    private final Language language;
    private final Suggester suggester;
    private final Queue<Search> searches = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** A view of an acquired snapshot, which it releases. */
    private LuceneIndexView(
            Snapshots snapshots, Snapshot snapshot, Path folder, Language language, Suggester suggester) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
        this.folder = folder;
        this.language = language;
        this.suggester = suggester;
    }

    /** Acquires the latest snapshot. */
    static LuceneIndexView ofLatest(Snapshots snapshots, Path folder, Language language, Suggester suggester) {
        try {
            return new LuceneIndexView(snapshots, snapshots.acquire(), folder, language, suggester);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Reads from a snapshot. */
    interface Read<T> {
        T from(Snapshot snapshot) throws IOException;
    }

    /** Reads from the snapshot of this view and translates an I/O failure to an {@link EngineException}. */
    <T> T read(Read<T> read) {
        if (closed.get()) {
            throw new IllegalStateException("the view is closed");
        }
        try {
            return read.from(snapshot);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static EngineException unreadable(Path folder, IOException cause) {
        return new EngineException("cannot read the index in " + folder.toAbsolutePath(), cause);
    }

    Language language() {
        return language;
    }

    @Override
    public Search search(SearchRequest request) {
        Search search = snapshot.facets().isEmpty() ? new EmptySearch(request) : new LuceneSearch(this, request);
        searches.add(search);
        return search;
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        return read(
                state -> suggester.suggest(state, request, new SuggestionSearches(state, language, request.exact())));
    }

    @Override
    public List<Hit> similar(EntryId id, int size) {
        return read(state -> SimilarEntries.to(id, state.reader(), language.analyzers(), size));
    }

    @Override
    public Analysis analyze(String text) {
        SearchRequest request = SearchRequest.of(QueryParser.parse(text).query());
        return read(state ->
                AnalysisExplainer.of(text, language.analyzers(), new SearchExecution(request, state, language)));
    }

    @Override
    public boolean isPlaceName(String word) {
        return new IpadicWords().isOnlyPlace(word);
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return read(state -> state.entry(id));
    }

    @Override
    public List<Entry> entries(List<EntryId> ids) {
        return read(state -> {
            List<Entry> entries = new ArrayList<>();
            for (EntryId id : ids) {
                state.entry(id).ifPresent(entries::add);
            }
            return List.copyOf(entries);
        });
    }

    @Override
    public List<Entry> entries(String file) {
        return read(state -> state.entries(DocumentQueries.entriesOf(file)));
    }

    @Override
    public Optional<Entry> entry(String file, int ordinal) {
        return read(state ->
                state.entries(DocumentQueries.entryOf(file, ordinal)).stream().findFirst());
    }

    @Override
    public List<Dossier> dossiers() {
        return read(Snapshot::dossiers);
    }

    @Override
    public Optional<Dossier> dossier(String city) {
        return read(state -> Optional.ofNullable(state.latest().get(city)));
    }

    @Override
    public List<City> cities() {
        return read(Snapshot::cities);
    }

    @Override
    public List<Entry> entriesIn(String city) {
        return read(state -> state.entries(EntryCities.entriesIn(city)));
    }

    @Override
    public List<ParseProblem> problems() {
        return read(Snapshot::problems);
    }

    @Override
    public int size() {
        return read(Snapshot::entries);
    }

    @Override
    public IndexState state() {
        return read(state -> new IndexState(
                state.entries(),
                state.files().size(),
                state.updated(),
                new IndexDirectory(folder).bytes(),
                IndexWriteLock.isTaken(folder),
                IndexWriteLock.work(folder)));
    }

    @Override
    public String version() {
        return read(Snapshot::version);
    }

    @Override
    public boolean timedOut() {
        return searches.stream().anyMatch(Search::timedOut);
    }

    @Override
    public Optional<Work> firstIndexing() {
        return read(state -> state.updated().isPresent() || !IndexWriteLock.isTaken(folder)
                ? Optional.empty()
                : Optional.of(IndexWriteLock.work(folder).orElse(new Work(0, 0))));
    }

    @Override
    public IndexView withSynonyms(List<String> lines) {
        Language more = language.withSynonyms(lines);
        return read(state -> new LuceneIndexView(snapshots, state.with(more.synonyms()::has), folder, more, suggester));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                snapshots.release(snapshot);
            } catch (IOException e) {
                throw unreadable(folder, e);
            }
        }
    }
}
