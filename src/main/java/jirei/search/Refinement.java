package jirei.search;

import jirei.casestudy.Dimension;

/**
 * A facet value that was picked. Refinements of one dimension widen, those of several narrow.
 *
 * @param value in the form of {@link Dimension#valuesOf}
 */
public record Refinement(Dimension dimension, String value) {}
