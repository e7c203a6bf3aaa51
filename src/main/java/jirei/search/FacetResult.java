package jirei.search;

import java.util.List;
import jirei.casestudy.Dimension;

/**
 * The counts of a facet.
 *
 * @param values the values with hits and the selected ones; cities and attributes by falling count, all others in the
 *     order of the study
 */
public record FacetResult(Dimension dimension, List<FacetValue> values) {
    public FacetResult {
        values = List.copyOf(values);
    }

    /**
     * A facet value.
     *
     * @param count the number of entries with this value that match the query and the refinements of all other
     *     dimensions, which is the number of hits after selecting it
     */
    public record FacetValue(String value, int count, boolean selected) {}
}
