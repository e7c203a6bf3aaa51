package jirei.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;
import jirei.lucene.EntryDocuments.StoredFile;
import jirei.search.EngineException;
import jirei.search.FacetResult;
import jirei.search.Hit;
import jirei.search.MarkedText;
import jirei.search.Refinement;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Searches the embedded index. Sees what an indexer of this or another process commits with the next search. */
public final class LuceneEngine implements SearchEngine {
    /** The longest query that is read has some thousand terms in all fields and views together. */
    private static final int MOST_TERMS = 16_384;

    private static final Comparator<Dossier> BY_CITY = Comparator.comparing(
                    (Dossier dossier) -> dossier.city().map(City::name).orElse("\uFFFF"))
            .thenComparing(dossier -> dossier.provenance().file());

    private static final Comparator<Dossier> BY_DATE = Comparator.comparing(
            dossier -> dossier.provenance().researched().map(Object::toString).orElse(""));

    static {
        IndexSearcher.setMaxClauseCount(MOST_TERMS);
    }

    private final JapaneseAnalyzers analyzers;
    private final Path folder;
    private final Snapshots snapshots;

    private LuceneEngine(Path folder, Vocabulary vocabulary) throws IOException {
        this.analyzers = new JapaneseAnalyzers(vocabulary);
        this.folder = folder;
        this.snapshots = new Snapshots(new IndexDirectory(folder), Fingerprint.of(analyzers));
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
        return with(snapshot -> snapshot.facets().isEmpty() ? nothing(request) : search(request, snapshot));
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return with(snapshot -> {
            ScoreDoc[] found =
                    new IndexSearcher(snapshot.reader()).search(new TermQuery(EntryDocuments.withId(id)), 1).scoreDocs;
            return found.length == 0
                    ? Optional.empty()
                    : Optional.of(EntryDocuments.entry(
                            snapshot.reader().storedFields().document(found[0].doc)));
        });
    }

    @Override
    public List<Dossier> dossiers() {
        return with(snapshot -> snapshot.files().stream()
                .flatMap(file -> file.dossier().stream())
                .sorted(BY_CITY)
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
                .map(StoredFile::problems)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ParseProblem::file).thenComparingInt(ParseProblem::line))
                .toList());
    }

    @Override
    public int size() {
        return with(Snapshot::entries);
    }

    @Override
    public void close() {
        try {
            snapshots.close();
        } catch (IOException e) {
            throw new EngineException("cannot close the index in " + folder.toAbsolutePath(), e);
        }
    }

    private static SearchResult nothing(SearchRequest request) throws IOException {
        return new SearchResult(0, List.of(), FacetCounter.nothing(request.refinements()));
    }

    private SearchResult search(SearchRequest request, Snapshot snapshot) throws IOException {
        IndexSearcher searcher = new IndexSearcher(snapshot.reader());
        Query query = new QueryTranslator(analyzers, snapshot.cities()).translate(request.query());
        DrillDownQuery refined = new DrillDownQuery(EntryDocuments.facets(), query);
        for (Refinement refinement : request.refinements()) {
            refined.add(refinement.dimension().name(), refinement.value());
        }
        int wanted = Math.min(
                request.offset() + request.size().value(),
                Math.max(1, snapshot.reader().maxDoc()));
        var found = new DrillSideways(
                        searcher, EntryDocuments.facets(), snapshot.facets().orElseThrow())
                .search(
                        refined,
                        new TopFieldCollectorManager(EntryDocuments.order(request.sort()), wanted, Integer.MAX_VALUE));
        TopDocs top = found.collectorResult;
        List<FacetResult> facets = FacetCounter.results(found.facets, request.refinements());
        int total = Math.toIntExact(top.totalHits.value());
        return new SearchResult(total, hits(request, searcher, query, top), facets);
    }

    private static List<Hit> hits(SearchRequest request, IndexSearcher searcher, Query query, TopDocs top)
            throws IOException {
        Highlights highlights = new Highlights(searcher, query);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = request.offset(); i < top.scoreDocs.length; i++) {
            int document = top.scoreDocs[i].doc;
            Entry entry = EntryDocuments.entry(stored.document(document));
            String body = entry.content().text();
            MarkedText title =
                    new MarkedText(entry.title(), highlights.of(document, EntryDocuments.TITLE, entry.title()));
            MarkedText snippet = Passages.snippet(body, highlights.of(document, EntryDocuments.BODY, body));
            hits.add(new Hit(entry, title, snippet, score(top.scoreDocs[i])));
        }
        return hits;
    }

    private static float score(ScoreDoc found) {
        Object[] sortedBy = ((FieldDoc) found).fields;
        return (Float) sortedBy[sortedBy.length - 1];
    }

    /** Something that is read from a snapshot. */
    private interface Read<T> {
        T from(Snapshot snapshot) throws IOException;
    }

    private <T> T with(Read<T> read) {
        try {
            snapshots.maybeRefresh();
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
