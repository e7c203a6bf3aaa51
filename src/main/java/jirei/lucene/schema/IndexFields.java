package jirei.lucene.schema;

import java.util.List;
import jirei.casestudy.YearKind;
import jirei.lucene.analysis.TextView;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;

/** The fields of the index: their names and how each is indexed. No other class contains the name of a field. */
public final class IndexFields {
    /** The title of an entry. */
    public static final String TITLE = "title";
    /** The remaining text of an entry. */
    public static final String BODY = "body";

    /** The texts that are indexed in all views. */
    public static final List<String> TEXTS = List.of(TITLE, BODY);

    /**
     * Must be raised when the document of an unchanged entry changes. The index of an earlier version answers until it is
     * rebuilt, if this version can still read it.
     */
    static final int SCHEMA_VERSION = 15;

    /** Must be raised to {@link #SCHEMA_VERSION} by a change after which an earlier index cannot be searched. */
    static final int OLDEST_READABLE = 13;

    static final String NAME = "name";
    static final String NAME_READING = "name.reading";
    static final String CITY = "city";
    static final String TYPE = "type";
    static final String ENTRY = "entry";
    static final String FILE = "file";
    static final String READING_ID = "reading";
    /** Indexed to find an entry by its id; a doc value gives the ids of search results. */
    static final String ID = "id";

    /** The years that an entry states. */
    static final String YEAR = "year";

    static final String STORED = "stored";
    static final String BY_RATING = "sort.rating";
    static final String BY_CITY = "sort.city";
    static final String BY_FILE = "sort.file";
    static final String BY_YEAR = "sort.year";
    static final String BY_PAGE = "sort.page";
    static final String BY_ORDINAL = "sort.ordinal";

    private static final FieldType WORDS = searched(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType GRAMS = searched(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType SOUNDS = searched(IndexOptions.DOCS_AND_FREQS);
    private static final FacetsConfig FACETS = SpreadFacet.inFieldOfItsOwn(new MultiValued());

    private IndexFields() {}

    /** An entry may have several values of a dimension. */
    private static final class MultiValued extends FacetsConfig {
        @Override
        protected DimConfig getDefaultDimConfig() {
            DimConfig many = new DimConfig();
            many.multiValued = true;
            return many;
        }
    }

    /** The facet settings of the index. */
    public static FacetsConfig facets() {
        return FACETS;
    }

    /** The field with the stated years of a kind. */
    static String yearsOf(YearKind kind) {
        return YEAR + "." + kind.name();
    }

    /** The field with the script runs of a text, from which compounds are counted. */
    public static String runsOf(String text) {
        return text + ".run";
    }

    /** Whether a field serves word lists only, and no search: names, their readings, and runs. */
    public static boolean isForWordLists(String field) {
        return field.equals(NAME)
                || field.equals(NAME_READING)
                || TEXTS.stream().map(IndexFields::runsOf).anyMatch(field::equals);
    }

    /**
     * Adds the fields of a normalised text, one for each view. What a view is not asked for is not in the index: phrases
     * of sounds, and where grams and sounds stand in the text, which is soon found again in the few texts that are shown.
     * Together these would be as large as all else.
     */
    public static void addViews(Document document, String text, String normalized) {
        document.add(new Field(TextView.WORD.of(text), normalized, WORDS));
        document.add(new Field(TextView.GRAM.of(text), normalized, GRAMS));
        document.add(new Field(TextView.SOUND.of(text), normalized, SOUNDS));
    }

    /**
     * A document that is no entry, with these fields without a text: the lengths of a field are read several times faster
     * where every document has one, at each merge and by each search.
     */
    public static Document withEmptyViews(Document document) {
        TEXTS.forEach(text -> addViews(document, text, ""));
        return document;
    }

    private static FieldType searched(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
