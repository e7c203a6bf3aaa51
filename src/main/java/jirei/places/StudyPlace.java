package jirei.places;

import java.util.List;
import jirei.casestudy.Dimension;

/**
 * The values of the study that a place means: {@code 北欧 →} the countries デンマーク, スウェーデン …
 *
 * @param label the name for the page: that of the value, or of the place if it has several values
 * @param dimension city, country or region
 * @param values in the form of {@link Dimension#valuesOf}; at least one, and each has entries
 */
public record StudyPlace(String label, Dimension dimension, List<String> values) {
    public StudyPlace {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a place without values: " + label);
        }
    }
}
