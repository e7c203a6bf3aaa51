package jirei;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.corpus.Corpus;
import jirei.corpus.FileStamps;
import jirei.ingestion.Ingestion;
import jirei.ingestion.IngestionProgress;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndexer;
import jirei.query.QueryParser;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;

/**
 * Jirei as a library: a corpus that is searched inside another program.
 *
 * <pre>{@code
 * try (Jirei jirei = Jirei.open(Path.of("corpus"), Path.of("index"))) {
 *     for (Hit hit : jirei.search("高齢者にスマホを教えている都市は").hits()) {
 *         System.out.println(hit.entry().title());
 *     }
 * }
 * }</pre>
 *
 * <p>Programs may use this package, {@code jirei.casestudy}, {@code jirei.query} and {@code jirei.search}; all other packages
 * may change at any time. Safe for use by many threads.
 */
public final class Jirei implements AutoCloseable {
    private final Path corpus;
    private final Path index;
    private final SearchEngine engine;

    private Jirei(Path corpus, Path index, SearchEngine engine) {
        this.corpus = corpus;
        this.index = index;
        this.engine = engine;
    }

    /**
     * Opens a corpus, and brings its index up to date first, which takes long when it is new.
     *
     * @param corpus the folder of research, or one file; it is only read
     * @param index the folder of the index, which is made if it does not exist
     * @throws jirei.search.IndexInUseException if another process writes the index
     * @throws jirei.search.EngineException if the index cannot be read or written
     */
    public static Jirei open(Path corpus, Path index) {
        ingest(corpus, index);
        return new Jirei(corpus, index, LuceneEngine.open(index));
    }

    private static void ingest(Path corpus, Path index) {
        try (Corpus files = new Corpus(corpus);
                Ingestion ingestion = new Ingestion(
                        files,
                        LuceneIndexer.open(index, false),
                        FileStamps.at(index.resolve("stamps")),
                        new IngestionProgress(done -> {}))) {
            ingestion.run();
        }
    }

    /** Reads what has changed in the corpus since. */
    public void refresh() {
        ingest(corpus, index);
        engine.refresh();
    }

    /** The first page of hits for a query in the query language; an odd query is never an error. */
    public SearchResult search(String query) {
        return search(SearchRequest.of(QueryParser.parse(query).query()));
    }

    /** The page of hits that a request asks for, with facets. */
    public SearchResult search(SearchRequest request) {
        try (IndexView view = view()) {
            return view.search(request).result();
        }
    }

    /** The entry with this id, if there is one. */
    public Optional<Entry> entry(EntryId id) {
        try (IndexView view = view()) {
            return view.entry(id);
        }
    }

    /** Entries like another, those of other cities first. */
    public List<Hit> similar(EntryId id, int size) {
        try (IndexView view = view()) {
            return view.similar(id, size);
        }
    }

    /** All dossiers, ordered by the reading of the city. */
    public List<Dossier> dossiers() {
        try (IndexView view = view()) {
            return view.dossiers();
        }
    }

    /** One state of the index for several questions; the caller closes it. */
    public IndexView view() {
        return engine.view();
    }

    @Override
    public void close() {
        engine.close();
    }
}
