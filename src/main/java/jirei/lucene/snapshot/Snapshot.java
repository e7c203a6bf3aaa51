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
import java.util.function.BinaryOperator;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParsedFile;
import jirei.lucene.analysis.NameOrder;
import jirei.lucene.analysis.Readings;
import jirei.lucene.lexicon.Lexicon;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.EntryNames;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.schema.Scoring;
import jirei.lucene.schema.SortOrders;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The index as it was at one moment, and what is worth working out once for that moment.
 *
 * @param facets how facet values are numbered; empty where there is no entry
 * @param files all that was read, by city and file
 * @param cities the cities that there are dossiers on
 * @param latest the dossier that each city is known by, by the name of the city
 * @param entries how many there are
 * @param lexicon the words and names that the index holds
 * @param updated when all of it was last brought up to date with the corpus; empty where it never was
 */
public record Snapshot(
        DirectoryReader reader,
        Optional<SortedSetDocValuesReaderState> facets,
        List<ParsedFile> files,
        List<City> cities,
        Map<String, Dossier> latest,
        int entries,
        Lexicon lexicon,
        Optional<Instant> updated) {

    private static final Comparator<Dossier> BY_DATE = Comparator.comparing(Dossier::isStudy)
            .thenComparing(dossier ->
                    dossier.provenance().researched().map(Object::toString).orElse(""));

    /**
     * What the reader sees.
     *
     * @param readings how words sound, of this index from its first snapshot to its last
     */
    public static Snapshot of(DirectoryReader reader, Readings readings, Optional<Instant> updated) throws IOException {
        List<ParsedFile> files =
                EntryDocuments.files(reader).stream().sorted(byCity()).toList();
        List<City> cities = files.stream()
                .flatMap(file -> file.dossier().flatMap(Dossier::city).stream())
                .distinct()
                .toList();
        int entries = new IndexSearcher(reader).count(new TermQuery(DocumentQueries.entries()));
        Optional<SortedSetDocValuesReaderState> facets = entries == 0
                ? Optional.empty()
                : Optional.of(new DefaultSortedSetDocValuesReaderState(reader, IndexFields.facets()));
        List<String> names = EntryNames.in(reader).stream()
                .map(EntryNames.Name::text)
                .distinct()
                .toList();
        return new Snapshot(
                reader, facets, files, cities, latest(files), entries, Lexicon.of(reader, names, readings), updated);
    }

    private static Map<String, Dossier> latest(List<ParsedFile> files) {
        Map<String, Dossier> latest = new HashMap<>();
        files.stream()
                .flatMap(file -> file.dossier().stream())
                .forEach(dossier -> dossier.city()
                        .ifPresent(city -> latest.merge(city.name(), dossier, BinaryOperator.maxBy(BY_DATE))));
        return Map.copyOf(latest);
    }

    /** The same state, found to be up to date as of another time. It is let go for itself. */
    Snapshot asOf(Optional<Instant> time) {
        reader.incRef();
        return new Snapshot(reader, facets, files, cities, latest, entries, lexicon, time);
    }

    /** The dossiers of all files, in their order. */
    public List<Dossier> dossiers() {
        return files.stream().flatMap(file -> file.dossier().stream()).toList();
    }

    /** A searcher that scores as this program ranks. */
    public IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Scoring.similarity());
        return searcher;
    }

    /** Where the entry of this name stands, if there is one. */
    public OptionalInt document(EntryId id) throws IOException {
        ScoreDoc[] found = new IndexSearcher(reader).search(new TermQuery(DocumentQueries.withId(id)), 1).scoreDocs;
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
    }

    /** Those on no city come last. */
    private static Comparator<ParsedFile> byCity() {
        Comparator<String> byName = NameOrder.forOneList();
        return Comparator.comparing((ParsedFile file) -> city(file).isEmpty())
                .thenComparing(file -> city(file).orElse(""), byName)
                .thenComparing(ParsedFile::file);
    }

    private static Optional<String> city(ParsedFile file) {
        return file.dossier().flatMap(Dossier::city).map(City::name);
    }

    /** The entry of this name, if there is one. */
    public Optional<Entry> entry(EntryId id) throws IOException {
        OptionalInt document = document(id);
        return document.isEmpty()
                ? Optional.empty()
                : Optional.of(EntryDocuments.entry(reader.storedFields().document(document.getAsInt())));
    }

    /** The entries that the query finds, in the order of their file. */
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
