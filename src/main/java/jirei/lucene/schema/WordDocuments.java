package jirei.lucene.schema;

import java.util.Map;
import java.util.Objects;
import jirei.lucene.analysis.TextView;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;

/**
 * The documents of an index of words, for entries that are stored and searched elsewhere. It has what queries are
 * translated, corrected and completed from: terms, names, cities and facet values. It has no texts, no offsets, and of
 * grams and sounds no positions. By any query without those it scores an entry as the index with its text does.
 */
public final class WordDocuments {
    private static final FieldType WORDS = terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType COUNTED = terms(IndexOptions.DOCS_AND_FREQS);

    private WordDocuments() {}

    /**
     * The document of an entry.
     *
     * @param whole as it would be in an index with texts
     * @param tokens the terms of its texts
     */
    public static Document of(Document whole, Map<String, IndexedTokens> tokens) {
        Document words = new Document();
        for (IndexableField field : whole) {
            IndexedTokens terms = tokens.get(field.name());
            if (terms != null) {
                words.add(new Field(field.name(), terms.stream(), isOfWords(field.name()) ? WORDS : COUNTED));
            } else if (!field.fieldType().stored()) {
                words.add(field);
            }
        }
        return words;
    }

    /** Whether a field has the positions of its terms in an index of words. */
    public static boolean hasPositions(String field) {
        return isOfWords(field);
    }

    private static boolean isOfWords(String field) {
        return IndexFields.TEXTS.stream().map(TextView.WORD::of).anyMatch(word -> Objects.equals(word, field));
    }

    private static FieldType terms(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
