package jirei.lucene.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param entries how many there are
 * @param lexicon the words and names that the index holds
 */
public record Snapshot(
        DirectoryReader reader,
        Optional<SortedSetDocValuesReaderState> facets,
        List<ParsedFile> files,
        List<City> cities,
        int entries,
        Lexicon lexicon) {

    /**
     * What the reader sees.
     *
     * @param readings how words sound, of this index from its first snapshot to its last
     */
    public static Snapshot of(DirectoryReader reader, Readings readings) throws IOException {
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
        return new Snapshot(reader, facets, files, cities, entries, Lexicon.of(reader, names, readings));
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
