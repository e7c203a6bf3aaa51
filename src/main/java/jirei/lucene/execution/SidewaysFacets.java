package jirei.lucene.execution;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.snapshot.FacetCounts;
import jirei.lucene.snapshot.FacetValues;
import jirei.search.FacetResult;
import jirei.search.Refinement;
import org.apache.lucene.util.FixedBitSet;

/**
 * The facets of a set of entries under refinements. Each dimension is counted sideways, without its own refinements, so that
 * a count says what picking the value would give. For one request and one thread.
 */
final class SidewaysFacets {
    private final FacetValues values;
    private final FixedBitSet entries;
    private final Set<Refinement> refinements;
    private final Within within;
    private final Map<Set<Refinement>, FacetCounts> known = new HashMap<>();

    /** Knows what refinements leave of the index. */
    interface Within {
        FixedBitSet of(Set<Refinement> refinements) throws IOException;
    }

    /** The facets of these entries, which must not change. */
    SidewaysFacets(FacetValues values, FixedBitSet entries, Set<Refinement> refinements, Within within) {
        this.values = values;
        this.entries = entries;
        this.refinements = refinements;
        this.within = within;
    }

    /** All facets. */
    List<FacetResult> results() throws IOException {
        return FacetCounter.results(this::counts, values.state().getDims(), refinements, severalYears());
    }

    private Map<String, Integer> counts(Dimension dimension) throws IOException {
        Set<Refinement> others = without(dimension);
        FacetCounts counts = known.get(others);
        if (counts == null) {
            counts = values.count(left(others));
            known.put(others, counts);
        }
        return counts.of(dimension, dimension instanceof Attribute ? FacetCounter.MOST_VALUES : Integer.MAX_VALUE);
    }

    /** The counts of refinements by several years, which are no values of the facet. */
    private Map<Refinement, Integer> severalYears() throws IOException {
        Map<Refinement, Integer> counts = new HashMap<>();
        for (Refinement picked : refinements) {
            if (DocumentQueries.ofYears(picked).isPresent()) {
                Set<Refinement> withThis = new LinkedHashSet<>(without(Dimension.YEAR));
                withThis.add(picked);
                counts.put(picked, left(withThis).cardinality());
            }
        }
        return counts;
    }

    private Set<Refinement> without(Dimension dimension) {
        return refinements.stream()
                .filter(picked -> !picked.dimension().equals(dimension))
                .collect(Collectors.toSet());
    }

    private FixedBitSet left(Set<Refinement> some) throws IOException {
        FixedBitSet left = entries.clone();
        left.and(within.of(some));
        return left;
    }
}
