package jirei.lucene.snapshot;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jirei.casestudy.Attribute;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParsedFile;
import jirei.lucene.analysis.NameOrder;
import jirei.lucene.analysis.Readings;
import jirei.lucene.lexicon.KnownCities;
import jirei.lucene.lexicon.Lexicon;
import jirei.lucene.meaning.EntryVectorCache;
import jirei.lucene.meaning.EntryVectors;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryCities;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.EntryNames;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.schema.Scoring;
import jirei.lucene.schema.SortOrders;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The index at one moment, with data that is computed once for it.
 *
 * @param version a name of the state of the entries in this run of the program
 * @param facets the facet values of entries; empty if there are none
 * @param files all files, ordered by city and file
 * @param cities the cities of dossiers and of entries, by the reading of their names; one of which the files know
 *     different facts is there once for each
 * @param knownCities the same cities, to be recognised in queries
 * @param attributes the attributes that entries have
 * @param latest the latest dossier of each city, by the name of the city
 * @param entries the number of entries
 * @param lexicon the words and names of the index
 * @param vectors the meaning of the entries
 * @param updated when the index was last brought up to date with the corpus; empty if it never was
 */
public record Snapshot(
        String version,
        DirectoryReader reader,
        Optional<FacetValues> facets,
        List<ParsedFile> files,
        List<City> cities,
        KnownCities knownCities,
        List<Attribute> attributes,
        Map<String, Dossier> latest,
        int entries,
        Lexicon lexicon,
        EntryVectors vectors,
        Optional<Instant> updated) {

    private static final AtomicLong STATES = new AtomicLong();

    private static final Comparator<Dossier> BY_DATE = Comparator.comparing(Dossier::isStudy)
            .thenComparing(dossier ->
                    dossier.provenance().researched().map(Object::toString).orElse(""));

    /**
     * The snapshot of a reader without word lists.
     *
     * @param readings the readings of words, shared by all snapshots of an index
     */
    public static Snapshot of(DirectoryReader reader, Readings readings, Optional<Instant> updated) throws IOException {
        return of(reader, readings, word -> false, new EntryVectorCache(), updated);
    }

    /**
     * The snapshot of a reader.
     *
     * @param readings the readings of words, shared by all snapshots of an index
     * @param wordLists whether the word lists have a word, which is then never corrected
     * @param vectors the vectors of entries, shared by all snapshots of an index
     */
    public static Snapshot of(
            DirectoryReader reader,
            Readings readings,
            Predicate<String> wordLists,
            EntryVectorCache vectors,
            Optional<Instant> updated)
            throws IOException {
        List<ParsedFile> files =
                EntryDocuments.files(reader).stream().sorted(byCity()).toList();
        Comparator<String> byName = NameOrder.forOneList();
        List<City> cities = Stream.concat(
                        files.stream().flatMap(file -> file.dossier().flatMap(Dossier::city).stream()),
                        EntryCities.in(reader).stream())
                .distinct()
                .sorted(Comparator.comparing(City::name, byName))
                .toList();
        int entries = new IndexSearcher(reader).count(new TermQuery(DocumentQueries.entries()));
        Optional<FacetValues> facets = entries == 0
                ? Optional.empty()
                : Optional.of(new FacetValues(new DefaultSortedSetDocValuesReaderState(reader, IndexFields.facets())));
        List<String> names = EntryNames.in(reader).stream()
                .map(EntryNames.Name::text)
                .distinct()
                .toList();
        return new Snapshot(
                Long.toString(STATES.incrementAndGet()),
                reader,
                facets,
                files,
                cities,
                new KnownCities(cities),
                attributes(facets),
                latest(files),
                entries,
                Lexicon.of(reader, names, readings, wordLists),
                vectors.of(reader),
                updated);
    }

    private static Map<String, Dossier> latest(List<ParsedFile> files) {
        Map<String, Dossier> latest = new HashMap<>();
        files.stream()
                .flatMap(file -> file.dossier().stream())
                .forEach(dossier -> dossier.city()
                        .ifPresent(city -> latest.merge(city.name(), dossier, BinaryOperator.maxBy(BY_DATE))));
        return Map.copyOf(latest);
    }

    /** The same state with another update time. It must be released separately. */
    public Snapshot asOf(Optional<Instant> time) {
        return with(lexicon, time);
    }

    /** The same state under other word lists. It must be released separately. */
    public Snapshot with(Predicate<String> wordLists) {
        return with(lexicon.with(wordLists), updated);
    }

    private Snapshot with(Lexicon words, Optional<Instant> time) {
        reader.incRef();
        return new Snapshot(
                version, reader, facets, files, cities, knownCities, attributes, latest, entries, words, vectors, time);
    }

    private static List<Attribute> attributes(Optional<FacetValues> facets) {
        return facets.stream()
                .flatMap(values -> StreamSupport.stream(values.state().getDims().spliterator(), false))
                .flatMap(name -> Dimension.of(name).stream())
                .filter(Attribute.class::isInstance)
                .map(Attribute.class::cast)
                .toList();
    }

    /** The dossiers of all files, in their order. */
    public List<Dossier> dossiers() {
        return files.stream().flatMap(file -> file.dossier().stream()).toList();
    }

    /** What could not be read of the files, each problem once, by file and line. */
    public List<ParseProblem> problems() {
        return files.stream()
                .map(ParsedFile::problems)
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(ParseProblem::file).thenComparingInt(ParseProblem::line))
                .toList();
    }

    /** A searcher with the similarity of the index. */
    public IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Scoring.similarity());
        return searcher;
    }

    /** The number of the document of this entry, if there is one. */
    public OptionalInt document(EntryId id) throws IOException {
        ScoreDoc[] found = new IndexSearcher(reader).search(new TermQuery(DocumentQueries.withId(id)), 1).scoreDocs;
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
    }

    /** Dossiers without a city come last. */
    private static Comparator<ParsedFile> byCity() {
        Comparator<String> byName = NameOrder.forOneList();
        return Comparator.comparing((ParsedFile file) -> city(file).isEmpty())
                .thenComparing(file -> city(file).orElse(""), byName)
                .thenComparing(ParsedFile::file);
    }

    private static Optional<String> city(ParsedFile file) {
        return file.dossier().flatMap(Dossier::city).map(City::name);
    }

    /** The entry with this id, if there is one. */
    public Optional<Entry> entry(EntryId id) throws IOException {
        OptionalInt document = document(id);
        return document.isEmpty()
                ? Optional.empty()
                : Optional.of(EntryDocuments.entry(reader.storedFields().document(document.getAsInt())));
    }

    /** The entries that match the query, in the order of their file. */
    public List<Entry> entries(Query query) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<Entry> entries = new ArrayList<>();
        int most = Math.max(1, reader.numDocs());
        for (ScoreDoc found : searcher.search(query, most, SortOrders.inFile()).scoreDocs) {
            entries.add(EntryDocuments.entry(reader.storedFields().document(found.doc)));
        }
        return entries;
    }
}
