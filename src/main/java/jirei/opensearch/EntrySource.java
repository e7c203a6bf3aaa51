package jirei.opensearch;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.schema.IndexedTokens;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** Converts the document that the embedded engine has of an entry to what the cluster has of it, field by field. */
final class EntrySource {
    private static final JsonMapper JSON = new JsonMapper();

    /** Between a facet and its value in {@link FacetsConfig#pathToString}. */
    private static final char FACET_END = '\u001f';

    private EntrySource() {}

    /**
     * The document as JSON on one line.
     *
     * @param id of the document in the cluster
     * @param tokens the terms of its texts
     */
    static String of(String id, Document document, Map<String, IndexedTokens> tokens) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put(FieldNames.DOCUMENT, id);
        for (IndexableField field : document) {
            add(source, field, tokens);
        }
        source.put(FieldNames.STORED, JSON.readTree(EntryDocuments.stored(document)));
        return JSON.writeValueAsString(source);
    }

    private static void add(Map<String, Object> source, IndexableField field, Map<String, IndexedTokens> tokens) {
        IndexedTokens terms = tokens.get(field.name());
        DocValuesType values = field.fieldType().docValuesType();
        if (terms != null) {
            source.put(FieldNames.term(field.name()), TokenText.of(terms));
        } else if (field.fieldType().indexOptions() != IndexOptions.NONE) {
            if (!IndexFields.isForWordLists(field.name())) {
                String value = String.valueOf(field.stringValue());
                add(source, FieldNames.term(field.name()), value);
                addCounted(source, value);
            }
        } else if (field.fieldType().pointDimensionCount() > 0 || values == DocValuesType.NUMERIC) {
            add(source, FieldNames.number(field.name()), field.numericValue().intValue());
        } else if (values == DocValuesType.SORTED) {
            add(source, FieldNames.sorted(field.name()), hexadecimal(field.binaryValue()));
        }
    }

    /** A facet and its value are one term of Lucene's facets. */
    private static void addCounted(Map<String, Object> source, String term) {
        if (term.indexOf(FACET_END) >= 0) {
            String[] path = FacetsConfig.stringToPath(term);
            add(source, FieldNames.counted(path[0]), path[1]);
        }
    }

    private static void add(Map<String, Object> source, String field, Object value) {
        @SuppressWarnings("unchecked")
        List<Object> values = (List<Object>) source.computeIfAbsent(field, any -> new ArrayList<>());
        values.add(value);
    }

    /** Digits are in the order of the bytes, which need not be text. */
    private static String hexadecimal(BytesRef bytes) {
        return HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
