package jirei.search;

import java.util.List;
import jirei.casestudy.Dimension;

/**
 * Values that words of a query name, offered as refinements that are picked together.
 *
 * @param label the name of the value, or of what the values have in common: {@code 北欧}
 * @param values of one dimension; at least one
 */
public record Offer(String label, List<Refinement> values) {
    public Offer {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an offer without values: " + label);
        }
    }

    /** The offer of one value. */
    public static Offer of(Refinement value) {
        return new Offer(value.dimension().labelOf(value.value()), List.of(value));
    }

    /** Whether the values are places, which say where and not what. */
    public boolean isPlace() {
        return dimension().isOfPlaces();
    }

    /** The dimension of all values. */
    public Dimension dimension() {
        return values.getFirst().dimension();
    }
}
