package jirei.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.Page;
import jirei.casestudy.Rating;
import jirei.casestudy.Reading;
import jirei.japanese.Normalizer;
import jirei.search.Sort;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries as documents of the index and back. The names of the fields live here and nowhere else.
 *
 * <p>Each file of the corpus gives a document for each of its entries and one for itself, which holds what was read
 * besides. Every document carries the file's name, so that all of a file can be replaced at once. What is stored is
 * JSON of the whole record; what is indexed is normalised, what is stored is not.
 */
final class EntryDocuments {
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String NAME = "name";

    /** The texts that are indexed in all views. */
    static final List<String> TEXTS = List.of(TITLE, BODY);

    /** Raise it when the same entry gives another document than before. */
    static final int SCHEMA_VERSION = 7;

    private static final String TYPE = "type";
    private static final String ENTRY = "entry";
    private static final String FILE = "file";
    private static final String TIME = "time";
    private static final String ID = "id";
    private static final String STORED = "stored";
    private static final String BY_RATING = "sort.rating";
    private static final String BY_CITY = "sort.city";
    private static final String BY_FILE = "sort.file";
    private static final String BY_PAGE = "sort.page";
    private static final String BY_ORDINAL = "sort.ordinal";

    private static final JsonMapper JSON = new JsonMapper();
    private static final FieldType SEARCHED = searched();
    private static final FacetsConfig FACETS = SpreadCounter.apart(new ManyValues());

    private EntryDocuments() {}

    /** An entry may have several values of whatever its file tells it apart by. */
    private static final class ManyValues extends FacetsConfig {
        @Override
        protected DimConfig getDefaultDimConfig() {
            DimConfig many = new DimConfig();
            many.multiValued = true;
            return many;
        }
    }

    /**
     * The document of a file, apart from those of its entries.
     *
     * @param time which reading of the file it is of, so that an earlier one can be told from it
     */
    static Document document(Reading reading, String time) {
        Document document = new Document();
        document.add(new StringField(TYPE, FILE, Field.Store.NO));
        document.add(new StringField(FILE, reading.file(), Field.Store.NO));
        document.add(new StringField(TIME, time, Field.Store.NO));
        store(document, reading);
        return document;
    }

    /** The field of the stretches of one script in a text, for {@link Lexicon}. */
    static String runsOf(String text) {
        return text + ".run";
    }

    /** How facets are laid out in the index. */
    static FacetsConfig facets() {
        return FACETS;
    }

    /** Finds the documents of one file. */
    static Term ofFile(String file) {
        return new Term(FILE, file);
    }

    /** Finds the documents of one reading. */
    static Term ofReading(String time) {
        return new Term(TIME, time);
    }

    /** Finds the documents of all readings of a file but one. */
    static Query ofOtherReadings(String file, String time) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(ofFile(file)), Occur.MUST)
                .add(new TermQuery(ofReading(time)), Occur.MUST_NOT)
                .build();
    }

    /** Finds the entries of a file. */
    static Query inFile(String file) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(ofFile(file)), Occur.FILTER)
                .add(new TermQuery(entries()), Occur.FILTER)
                .build();
    }

    /** Finds the entry of a file that so many others come before. */
    static Query inFile(String file, int ordinal) {
        return new BooleanQuery.Builder()
                .add(inFile(file), Occur.FILTER)
                .add(NumericDocValuesField.newSlowExactQuery(BY_ORDINAL, ordinal), Occur.FILTER)
                .build();
    }

    /** The order of the entries of a file. */
    static org.apache.lucene.search.Sort inOrder() {
        return new org.apache.lucene.search.Sort(new SortField(BY_ORDINAL, SortField.Type.INT));
    }

    /** Finds the documents that stand for files. */
    static Term files() {
        return new Term(TYPE, FILE);
    }

    /** Finds the documents that stand for entries. */
    static Term entries() {
        return new Term(TYPE, ENTRY);
    }

    /** Finds one entry. */
    static Term withId(EntryId id) {
        return new Term(ID, id.value());
    }

    static Entry entry(Document document) {
        return JSON.readValue(stored(document), Entry.class);
    }

    static Reading reading(Document document) {
        return JSON.readValue(stored(document), Reading.class);
    }

    /** The order of the hits. Each ends with the score, so that every hit can tell its own. */
    static org.apache.lucene.search.Sort order(Sort sort) {
        SortField score = SortField.FIELD_SCORE;
        SortField rating = new SortField(BY_RATING, SortField.Type.INT);
        SortField city = new SortField(BY_CITY, SortField.Type.STRING, false, SortField.STRING_LAST);
        SortField file = new SortField(BY_FILE, SortField.Type.STRING, false, SortField.STRING_LAST);
        SortField page = new SortField(BY_PAGE, SortField.Type.INT);
        SortField ordinal = new SortField(BY_ORDINAL, SortField.Type.INT);
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(score, rating, city, file, ordinal, score);
            case RATING -> new org.apache.lucene.search.Sort(rating, score, city, file, ordinal, score);
            case CITY -> new org.apache.lucene.search.Sort(city, score, file, ordinal, score);
            case PAGE -> new org.apache.lucene.search.Sort(city, file, page, ordinal, score);
        };
    }

    /**
     * The document of an entry.
     *
     * @param time which reading of the file it is of
     */
    static Document document(Entry entry, String time) {
        Document document = new Document();
        document.add(new StringField(TYPE, ENTRY, Field.Store.NO));
        document.add(new StringField(FILE, entry.provenance().file(), Field.Store.NO));
        document.add(new StringField(TIME, time, Field.Store.NO));
        document.add(new StringField(ID, entry.id().value(), Field.Store.NO));
        addText(document, TITLE, entry.title());
        addText(document, BODY, entry.content().text());
        Names.terms(entry).forEach(name -> document.add(new StringField(NAME, name, Field.Store.NO)));
        for (Dimension dimension : entry.dimensions()) {
            dimension
                    .valuesOf(entry)
                    .forEach(value -> document.add(new SortedSetDocValuesFacetField(dimension.name(), value)));
        }
        document.add(new SortedSetDocValuesFacetField(SpreadCounter.DIMENSION, SpreadCounter.share(entry)));
        int rating = entry.rating().map(Rating::ordinal).orElse(Rating.values().length);
        document.add(new NumericDocValuesField(BY_RATING, rating));
        entry.city()
                .map(City::name)
                .ifPresent(city -> document.add(new SortedDocValuesField(BY_CITY, NameOrder.key(city))));
        document.add(new SortedDocValuesField(
                BY_FILE, new BytesRef(entry.provenance().file())));
        document.add(new NumericDocValuesField(
                BY_PAGE, entry.place().page().map(Page::number).orElse(0)));
        document.add(new NumericDocValuesField(BY_ORDINAL, entry.place().ordinal()));
        store(document, entry);
        return build(document);
    }

    private static void addText(Document document, String text, String raw) {
        String normalized = Normalizer.fold(raw);
        addViews(document, text, normalized);
        Runs.of(normalized).forEach(run -> document.add(new StringField(runsOf(text), run, Field.Store.NO)));
    }

    /** Adds the fields of a normalised text, one for each view. */
    static void addViews(Document document, String text, String normalized) {
        for (View view : View.values()) {
            document.add(new Field(view.of(text), normalized, SEARCHED));
        }
    }

    private static Document build(Document document) {
        try {
            return FACETS.build(document);
        } catch (IOException e) {
            throw new UncheckedIOException("no taxonomy is written that could fail", e);
        }
    }

    private static void store(Document document, Object whole) {
        document.add(new StoredField(STORED, JSON.writeValueAsBytes(whole)));
    }

    private static byte[] stored(Document document) {
        BytesRef bytes = document.getBinaryValue(STORED);
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }

    private static FieldType searched() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
