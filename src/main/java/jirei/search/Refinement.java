package jirei.search;

import jirei.casestudy.Dimension;

/**
 * A selected facet value. Refinements of one dimension are combined with OR, dimensions with AND.
 *
 * @param value in the form of {@link Dimension#valuesOf}
 */
public record Refinement(Dimension dimension, String value) {}
