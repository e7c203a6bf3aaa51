package jirei.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParsedFile;
import jirei.lucene.analysis.Language;
import jirei.lucene.execution.AnalysisExplainer;
import jirei.lucene.execution.FacetCounter;
import jirei.lucene.execution.SearchExecution;
import jirei.lucene.execution.SimilarEntries;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.indexing.IndexWriteLock;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.Fingerprint;
import jirei.lucene.snapshot.Refresher;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.snapshot.Snapshots;
import jirei.lucene.suggest.Suggester;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.QueryParser;
import jirei.search.Analysis;
import jirei.search.EngineException;
import jirei.search.Expansion;
import jirei.search.Hit;
import jirei.search.IndexState;
import jirei.search.MarkedEntry;
import jirei.search.Refinement;
import jirei.search.Relaxation;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;
import jirei.search.Suggestion;
import org.apache.lucene.search.IndexSearcher;

/** Searches the embedded index. Sees what an indexer of this or another process commits with the next search. */
public final class LuceneEngine implements SearchEngine {
    /** The longest query that is read has some thousand terms in all fields and views together. */
    private static final int MOST_TERMS = 16_384;

    private static final Comparator<Dossier> BY_DATE = Comparator.comparing(Dossier::isStudy)
            .thenComparing(dossier ->
                    dossier.provenance().researched().map(Object::toString).orElse(""));

    /** Longer than a study takes to be looked through, and as long as a reader bears. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    static {
        IndexSearcher.setMaxClauseCount(MOST_TERMS);
    }

    private final Language language;
    private final Path folder;
    private final Snapshots snapshots;
    private final Refresher refresher;
    private final Suggester suggester;

    private LuceneEngine(Path folder, Vocabulary vocabulary) throws IOException {
        this.language = Language.of(vocabulary);
        this.folder = folder;
        this.snapshots = new Snapshots(new IndexDirectory(folder), Fingerprint.of(language.analyzers()));
        this.refresher = new Refresher(snapshots::maybeRefresh, PATIENCE);
        this.suggester = new Suggester(vocabulary);
    }

    /** Opens the index in the folder with the words of the program. */
    public static LuceneEngine open(Path folder) {
        return open(folder, Vocabulary.standard());
    }

    /**
     * Opens the index in the folder, which must have been made with the same vocabulary. Where there is none yet, nothing
     * is found until there is.
     *
     * @throws EngineException if the disk fails
     */
    public static LuceneEngine open(Path folder, Vocabulary vocabulary) {
        try {
            return new LuceneEngine(folder, vocabulary);
        } catch (IOException e) {
            throw new EngineException("cannot open the index in " + folder.toAbsolutePath(), e);
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return with(snapshot -> snapshot.facets().isEmpty()
                ? nothing(request)
                : new SearchExecution(request, snapshot, language).answer());
    }

    @Override
    public Spread spread(SearchRequest request) {
        Set<Refinement> others = request.refinements().stream()
                .filter(picked -> !picked.dimension().equals(Dimension.CITY)
                        && !picked.dimension().equals(Dimension.THEME))
                .collect(Collectors.toSet());
        return with(snapshot -> snapshot.facets().isEmpty()
                ? Spread.NOTHING
                : new SearchExecution(request, snapshot, language).spread(others));
    }

    @Override
    public List<MarkedEntry> marked(SearchRequest request, List<EntryId> ids) {
        return with(snapshot ->
                snapshot.facets().isEmpty() ? List.of() : new SearchExecution(request, snapshot, language).marked(ids));
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) {
        return with(snapshot -> suggester.suggest(snapshot, typed, size));
    }

    @Override
    public List<Hit> similar(EntryId id, int size) {
        return with(snapshot -> SimilarEntries.to(id, snapshot.reader(), language.analyzers(), size));
    }

    @Override
    public Analysis analyze(String text) {
        List<Expansion> expansions =
                search(SearchRequest.of(QueryParser.parse(text).query())).expansions();
        return with(snapshot -> AnalysisExplainer.of(text, language, snapshot, expansions));
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return with(snapshot -> {
            OptionalInt document = snapshot.document(id);
            return document.isEmpty()
                    ? Optional.empty()
                    : Optional.of(EntryDocuments.entry(
                            snapshot.reader().storedFields().document(document.getAsInt())));
        });
    }

    @Override
    public List<Entry> entries(String file) {
        return with(snapshot -> snapshot.entries(DocumentQueries.entriesOf(file)));
    }

    @Override
    public Optional<Entry> entry(String file, int ordinal) {
        return with(snapshot -> snapshot.entries(DocumentQueries.entryOf(file, ordinal)).stream()
                .findFirst());
    }

    @Override
    public List<Dossier> dossiers() {
        return with(snapshot -> snapshot.files().stream()
                .flatMap(file -> file.dossier().stream())
                .toList());
    }

    @Override
    public Optional<Dossier> dossier(String city) {
        return dossiers().stream()
                .filter(dossier -> dossier.city().map(City::name).equals(Optional.of(city)))
                .max(BY_DATE);
    }

    @Override
    public List<ParseProblem> problems() {
        return with(snapshot -> snapshot.files().stream()
                .map(ParsedFile::problems)
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(ParseProblem::file).thenComparingInt(ParseProblem::line))
                .toList());
    }

    @Override
    public int size() {
        return with(Snapshot::entries);
    }

    @Override
    public IndexState state() {
        IndexDirectory index = new IndexDirectory(folder);
        return with(snapshot -> new IndexState(
                snapshot.entries(),
                snapshot.files().size(),
                index.updated(),
                index.bytes(),
                IndexWriteLock.isTaken(folder),
                IndexWriteLock.work(folder)));
    }

    @Override
    public void close() {
        try {
            refresher.close();
            snapshots.close();
        } catch (IOException e) {
            throw new EngineException("cannot close the index in " + folder.toAbsolutePath(), e);
        }
    }

    private static SearchResult nothing(SearchRequest request) {
        return new SearchResult(
                0,
                0,
                Relaxation.NONE,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                FacetCounter.nothing(request.refinements()));
    }

    /** Something that is read from a snapshot. */
    private interface Read<T> {
        T from(Snapshot snapshot) throws IOException;
    }

    private <T> T with(Read<T> read) {
        try {
            refresher.look();
            Snapshot snapshot = snapshots.acquire();
            try {
                return read.from(snapshot);
            } finally {
                snapshots.release(snapshot);
            }
        } catch (IOException e) {
            throw new EngineException("cannot read the index in " + folder.toAbsolutePath(), e);
        }
    }
}
