package jirei.search;

import java.util.List;
import jirei.casestudy.Dimension;

/**
 * How the hits are spread over one dimension.
 *
 * @param values those with hits and those that are picked: those that the corpus decides, such as cities, by falling count, all
 *     others in the order of the study
 */
public record FacetResult(Dimension dimension, List<FacetValue> values) {
    public FacetResult {
        values = List.copyOf(values);
    }

    /**
     * One value of the dimension.
     *
     * @param count the entries that have it among those that match the query and the refinements of all other
     *     dimensions: what picking it, or keeping it, gives
     */
    public record FacetValue(String value, int count, boolean selected) {}
}
