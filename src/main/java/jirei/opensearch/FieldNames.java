package jirei.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The names of Lucene's fields in the cluster. A point would make an object of a name, so it is replaced; the prefix says
 * how a field is indexed, since the mapping knows no field by name but those of texts.
 */
final class FieldNames {
    private FieldNames() {}

    /** The prefix of fields of terms. */
    static final String TERMS = "t_";

    /** The prefix of fields of whole numbers. */
    static final String NUMBERS = "n_";

    /** The prefix of fields that are only sorted by. */
    static final String SORTED = "s_";

    /** The prefix of fields of the values of one facet, which are only counted. */
    static final String COUNTED = "f_";

    /** The id of the document again, which is read faster than the id itself: that is stored beside the whole entry. */
    static final String DOCUMENT = SORTED + "document";

    /** The field with the whole entry, which is stored and not indexed. */
    static final String STORED = "stored";

    /** A field of terms, of a text or of whole values. */
    static String term(String field) {
        return TERMS + plain(field);
    }

    /** A field of whole numbers. */
    static String number(String field) {
        return NUMBERS + plain(field);
    }

    /** A field that is only sorted by. */
    static String sorted(String field) {
        return SORTED + plain(field);
    }

    /** The field of the values of a facet, whose name may have any characters. */
    static String counted(String facet) {
        return COUNTED + HexFormat.of().formatHex(facet.getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String field) {
        return field.replace('.', '_');
    }
}
