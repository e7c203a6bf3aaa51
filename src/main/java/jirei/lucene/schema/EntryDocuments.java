package jirei.lucene.schema;

import static jirei.lucene.schema.IndexFields.BODY;
import static jirei.lucene.schema.IndexFields.BY_CITY;
import static jirei.lucene.schema.IndexFields.BY_FILE;
import static jirei.lucene.schema.IndexFields.BY_ORDINAL;
import static jirei.lucene.schema.IndexFields.BY_PAGE;
import static jirei.lucene.schema.IndexFields.BY_RATING;
import static jirei.lucene.schema.IndexFields.BY_YEAR;
import static jirei.lucene.schema.IndexFields.CITY;
import static jirei.lucene.schema.IndexFields.ENTRY;
import static jirei.lucene.schema.IndexFields.FILE;
import static jirei.lucene.schema.IndexFields.ID;
import static jirei.lucene.schema.IndexFields.NAME;
import static jirei.lucene.schema.IndexFields.NAME_READING;
import static jirei.lucene.schema.IndexFields.READING_ID;
import static jirei.lucene.schema.IndexFields.STORED;
import static jirei.lucene.schema.IndexFields.TITLE;
import static jirei.lucene.schema.IndexFields.TYPE;
import static jirei.lucene.schema.IndexFields.YEAR;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.Page;
import jirei.casestudy.ParsedFile;
import jirei.casestudy.Rating;
import jirei.casestudy.StatedYear;
import jirei.casestudy.YearKind;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.NameOrder;
import jirei.lucene.analysis.ScriptRuns;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts entries to documents of the index and back.
 *
 * <p>Each file of the corpus has a document for each of its entries and one for itself, with the rest of its {@link
 * ParsedFile}. Every document has the name of the file, so that all documents of a file can be replaced together. The
 * stored field is the whole record as JSON, an entry as {@link CompactEntry} writes it; indexed text is normalized, stored
 * text is not.
 */
public final class EntryDocuments {
    /** What is empty is left out. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_EMPTY))
            .changeDefaultNullHandling(all -> all.withValueNulls(Nulls.AS_EMPTY))
            .build();

    private EntryDocuments() {}

    /**
     * The document of a file, without its entries.
     *
     * @param readingId identifies this reading of the file, so that documents of an earlier reading can be deleted
     */
    public static Document document(ParsedFile reading, String readingId) {
        Document document = new Document();
        document.add(new StringField(TYPE, FILE, Field.Store.NO));
        document.add(new StringField(FILE, reading.file(), Field.Store.NO));
        document.add(new StringField(READING_ID, readingId, Field.Store.YES));
        store(document, reading);
        return document;
    }

    /** The entry stored in a document. */
    public static Entry entry(Document document) {
        return entry(stored(document));
    }

    /** An entry from the bytes that are stored of it. */
    public static Entry entry(byte[] stored) {
        return CompactEntry.restored(JSON.readValue(stored, Entry.class));
    }

    /** The bytes that are stored of an entry or a file: JSON. */
    public static byte[] stored(Document document) {
        BytesRef bytes = document.getBinaryValue(STORED);
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }

    /** The ids of the entries found, in their order. The entries themselves are not loaded. */
    public static List<EntryId> ids(IndexReader reader, ScoreDoc[] found) throws IOException {
        int[] documents =
                Arrays.stream(found).mapToInt(entry -> entry.doc).sorted().toArray();
        BinaryDocValues values = MultiDocValues.getBinaryValues(reader, ID);
        Map<Integer, EntryId> ids = new HashMap<>();
        for (int document : documents) {
            if (values == null || !values.advanceExact(document)) {
                throw new IllegalStateException("not an entry: document " + document);
            }
            ids.put(document, new EntryId(values.binaryValue().utf8ToString()));
        }
        return Arrays.stream(found)
                .map(entry -> Objects.requireNonNull(ids.get(entry.doc)))
                .toList();
    }

    /** All files in the index, without their entries. */
    public static List<ParsedFile> files(IndexReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<ParsedFile> files = new ArrayList<>();
        for (ScoreDoc found : searcher.search(new TermQuery(DocumentQueries.files()), Integer.MAX_VALUE).scoreDocs) {
            files.add(parsedFile(reader.storedFields().document(found.doc)));
        }
        return List.copyOf(files);
    }

    /**
     * A file and what identifies its reading.
     *
     * @param file without its entries
     */
    public record StoredFile(ParsedFile file, String reading) {}

    /** All files in the index with their readings. */
    public static List<StoredFile> storedFiles(IndexReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<StoredFile> files = new ArrayList<>();
        for (ScoreDoc found : searcher.search(new TermQuery(DocumentQueries.files()), Integer.MAX_VALUE).scoreDocs) {
            Document document = reader.storedFields().document(found.doc);
            files.add(new StoredFile(parsedFile(document), document.get(READING_ID)));
        }
        return List.copyOf(files);
    }

    private static ParsedFile parsedFile(Document document) {
        return JSON.readValue(stored(document), ParsedFile.class);
    }

    /**
     * The document of an entry.
     *
     * @param readingId identifies the reading of the file
     */
    public static Document document(Entry entry, String readingId) {
        Document document = new Document();
        document.add(new StringField(TYPE, ENTRY, Field.Store.NO));
        document.add(new StringField(FILE, entry.provenance().file(), Field.Store.NO));
        document.add(new StringField(READING_ID, readingId, Field.Store.NO));
        document.add(new StringField(ID, entry.id().value(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id().value())));
        addText(document, TITLE, entry.title());
        addText(document, BODY, entry.content().text());
        EntryNames.terms(entry).forEach(name -> document.add(new StringField(NAME, name, Field.Store.NO)));
        GivenReadings.terms(entry)
                .forEach(reading -> document.add(new StringField(NAME_READING, reading, Field.Store.NO)));
        EntryCities.term(entry).ifPresent(city -> document.add(new StringField(CITY, city, Field.Store.NO)));
        for (Dimension dimension : entry.dimensions()) {
            dimension
                    .valuesOf(entry)
                    .forEach(value -> document.add(new SortedSetDocValuesFacetField(dimension.name(), value)));
        }
        document.add(new SortedSetDocValuesFacetField(SpreadFacet.DIMENSION, SpreadFacet.value(entry)));
        int rating = entry.rating().map(Rating::ordinal).orElse(Rating.values().length);
        document.add(new NumericDocValuesField(BY_RATING, rating));
        entry.city()
                .map(City::name)
                .ifPresent(city -> document.add(new SortedDocValuesField(BY_CITY, NameOrder.key(city))));
        for (StatedYear stated : entry.years()) {
            document.add(new IntPoint(YEAR, stated.year()));
            document.add(new IntPoint(IndexFields.yearsOf(stated.kind()), stated.year()));
        }
        entry.years().stream()
                .filter(stated -> stated.kind() != YearKind.PLAN)
                .mapToInt(StatedYear::year)
                .max()
                .ifPresent(year -> document.add(new NumericDocValuesField(BY_YEAR, year)));
        document.add(new SortedDocValuesField(
                BY_FILE, new BytesRef(entry.provenance().file())));
        document.add(new NumericDocValuesField(
                BY_PAGE, entry.place().page().map(Page::number).orElse(0)));
        document.add(new NumericDocValuesField(BY_ORDINAL, entry.place().ordinal()));
        store(document, CompactEntry.of(entry));
        return build(document);
    }

    private static void addText(Document document, String text, String raw) {
        String normalized = Normalizer.fold(raw);
        IndexFields.addViews(document, text, normalized);
        ScriptRuns.of(normalized)
                .forEach(run -> document.add(new StringField(IndexFields.runsOf(text), run, Field.Store.NO)));
    }

    private static Document build(Document document) {
        try {
            return IndexFields.facets().build(document);
        } catch (IOException e) {
            throw new UncheckedIOException("no taxonomy is written that could fail", e);
        }
    }

    private static void store(Document document, Object whole) {
        document.add(new StoredField(STORED, JSON.writeValueAsBytes(whole)));
    }
}
