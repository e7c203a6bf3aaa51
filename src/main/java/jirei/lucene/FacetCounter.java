package jirei.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jirei.casestudy.Dimension;
import jirei.search.FacetResult;
import jirei.search.FacetResult.FacetValue;
import jirei.search.Refinement;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;

/** Reads the counts of drill-sideways into facets: cities by falling count and name, all others in the order of the study. */
final class FacetCounter {
    private FacetCounter() {}

    /** One facet for each dimension. */
    static List<FacetResult> results(Facets facets, Set<Refinement> refinements) throws IOException {
        List<FacetResult> results = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Map<String, Integer> counts = new HashMap<>();
            org.apache.lucene.facet.FacetResult counted = facets.getAllChildren(dimension.name());
            if (counted != null) {
                for (LabelAndValue value : counted.labelValues) {
                    counts.put(value.label, value.value.intValue());
                }
            }
            results.add(result(dimension, counts, refinements));
        }
        return results;
    }

    /** The facets of an index without entries: only what is picked. */
    static List<FacetResult> nothing(Set<Refinement> refinements) {
        return List.of(Dimension.values()).stream()
                .map(dimension -> result(dimension, Map.of(), refinements))
                .toList();
    }

    private static FacetResult result(Dimension dimension, Map<String, Integer> counts, Set<Refinement> refinements) {
        List<FacetValue> values = new ArrayList<>();
        counts.forEach((value, count) -> {
            boolean selected = refinements.contains(new Refinement(dimension, value));
            if (count > 0 || selected) {
                values.add(new FacetValue(value, count, selected));
            }
        });
        for (Refinement picked : refinements) {
            if (picked.dimension() == dimension && !counts.containsKey(picked.value())) {
                values.add(new FacetValue(picked.value(), 0, true));
            }
        }
        values.sort(order(dimension));
        return new FacetResult(dimension, values);
    }

    private static Comparator<FacetValue> order(Dimension dimension) {
        List<String> known = dimension.knownValues();
        Comparator<FacetValue> byName = Comparator.comparing(FacetValue::value, NameOrder.forOneList());
        return known.isEmpty()
                ? Comparator.comparingInt(FacetValue::count).reversed().thenComparing(byName)
                : Comparator.comparingInt(value -> known.indexOf(value.value()));
    }
}
