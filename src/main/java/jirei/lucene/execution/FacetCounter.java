package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import jirei.casestudy.Dimension;
import jirei.casestudy.StudyDimension;
import jirei.casestudy.YearRange;
import jirei.lucene.analysis.NameOrder;
import jirei.search.FacetResult;
import jirei.search.FacetResult.FacetValue;
import jirei.search.Refinement;

/**
 * Converts counts to facets: cities and countries by falling count and name, years from the present one back and then
 * those to come, others in the order of the study.
 */
public final class FacetCounter {
    /** The maximum number of listed values of an attribute; others can be typed in the query. */
    public static final int MOST_VALUES = 200;

    private FacetCounter() {}

    /** Counts the values of a dimension: at most so many, the most frequent ones. */
    public interface ValueCounts {
        /** The counts by value, which the caller may change. */
        Map<String, Integer> of(Dimension dimension) throws IOException;
    }

    /**
     * One facet for each dimension of the study, and one for each attribute that a hit has.
     *
     * @param facets the counts under the refinements of all other dimensions
     * @param known all dimensions with values in the index
     * @param counted the counts of refinements that are no values of a facet
     */
    public static List<FacetResult> results(
            ValueCounts facets, Iterable<String> known, Set<Refinement> refinements, Map<Refinement, Integer> counted)
            throws IOException {
        List<FacetResult> results = new ArrayList<>();
        for (Dimension dimension : dimensions(known, refinements)) {
            Map<String, Integer> counts = facets.of(dimension);
            counted.forEach((picked, count) -> {
                if (picked.dimension().equals(dimension)) {
                    counts.put(picked.value(), count);
                }
            });
            FacetResult result = result(dimension, counts, refinements);
            if (dimension instanceof StudyDimension || !result.values().isEmpty()) {
                results.add(result);
            }
        }
        return results;
    }

    private static NavigableSet<Dimension> dimensions(Iterable<String> known, Set<Refinement> refinements) {
        NavigableSet<Dimension> dimensions = new TreeSet<>(Dimension.inOrder());
        dimensions.addAll(Dimension.OF_STUDY);
        known.forEach(name -> Dimension.of(name).ifPresent(dimensions::add));
        refinements.forEach(picked -> dimensions.add(picked.dimension()));
        return dimensions;
    }

    /** The facets of an index without entries: only the selected values. */
    public static List<FacetResult> nothing(Set<Refinement> refinements) {
        return dimensions(List.of(), refinements).stream()
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
            if (picked.dimension().equals(dimension) && !counts.containsKey(picked.value())) {
                values.add(new FacetValue(picked.value(), 0, true));
            }
        }
        values.sort(order(dimension));
        return new FacetResult(dimension, values);
    }

    private static Comparator<FacetValue> order(Dimension dimension) {
        List<String> known = dimension.knownValues();
        if (dimension.equals(Dimension.YEAR)) {
            String thisYear = String.valueOf(YearRange.thisYear());
            return Comparator.comparing((FacetValue year) -> year.value().compareTo(thisYear) <= 0)
                    .thenComparing(FacetValue::value)
                    .reversed();
        }
        Comparator<FacetValue> byName = Comparator.comparing(FacetValue::value, NameOrder.forOneList());
        return known.isEmpty()
                ? Comparator.comparingInt(FacetValue::count).reversed().thenComparing(byName)
                : Comparator.comparingInt(value -> known.indexOf(value.value()));
    }
}
