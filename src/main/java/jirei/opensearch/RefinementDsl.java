package jirei.opensearch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.IndexFields;
import jirei.search.Refinement;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Refinements as conditions: any of the values of each dimension. */
final class RefinementDsl {
    private RefinementDsl() {}

    /** A condition for each dimension. */
    static List<Map<String, Object>> of(Collection<Refinement> refinements) {
        Map<Dimension, List<Refinement>> byDimension = refinements.stream()
                .collect(Collectors.groupingBy(Refinement::dimension, LinkedHashMap::new, Collectors.toList()));
        return byDimension.values().stream().map(RefinementDsl::any).toList();
    }

    /** The refinements of all dimensions but one. */
    static Set<Refinement> without(Dimension dimension, Collection<Refinement> refinements) {
        return refinements.stream()
                .filter(picked -> !picked.dimension().equals(dimension))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> any(List<Refinement> values) {
        return Map.of(
                "bool",
                Map.of(
                        "should",
                        values.stream().map(value -> QueryDsl.of(query(value))).toList(),
                        "minimum_should_match",
                        1));
    }

    private static Query query(Refinement value) {
        String dimension = value.dimension().name();
        return DocumentQueries.ofYears(value)
                .orElseGet(() -> new TermQuery(DrillDownQuery.term(field(dimension), dimension, value.value())));
    }

    /** The field of the facet of a dimension. */
    static String field(String dimension) {
        return IndexFields.facets().getDimConfig(dimension).indexFieldName;
    }
}
