package jirei.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Transcribes Lucene's sort orders. A score that is sorted by twice is left out the second time. */
final class SortDsl {
    private SortDsl() {}

    /** The order as JSON. */
    static List<Object> of(Sort sort) {
        List<Object> order = new ArrayList<>();
        boolean scored = false;
        for (SortField field : sort.getSort()) {
            if (field.getType() != SortField.Type.SCORE) {
                order.add(field(field));
            } else if (!scored) {
                order.add(Map.of("_score", "desc"));
                scored = true;
            }
        }
        return order;
    }

    private static Map<String, Object> field(SortField field) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("order", field.getReverse() ? "desc" : "asc");
        boolean isNumber = switch (field.getType()) {
            case INT -> true;
            case STRING -> false;
            default -> throw new IllegalArgumentException("no transcription of the order " + field);
        };
        order.put("missing", isNumber ? 0 : "_last");
        order.put("unmapped_type", isNumber ? "integer" : "keyword");
        String name = String.valueOf(field.getField());
        return Map.of(isNumber ? FieldNames.number(name) : FieldNames.sorted(name), order);
    }
}
