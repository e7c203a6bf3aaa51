package jirei.search;

import java.util.List;
import jirei.casestudy.Dimension;

/**
 * A selected facet value. Refinements of one dimension are combined with OR, dimensions with AND.
 *
 * @param value in the form of {@link Dimension#valuesOf}
 */
public record Refinement(Dimension dimension, String value) {
    /** The refinements of one dimension by these values, in their order. */
    public static List<Refinement> allOf(Dimension dimension, List<String> values) {
        return values.stream().map(value -> new Refinement(dimension, value)).toList();
    }
}
