/**
 * Measuring an engine: topics, judgments, runs and measures, in the formats of TREC.
 *
 * <p>A query is parsed and asked as the page does it. Another measure goes here. It does not know which engine answers.
 */
@NullMarked
package jirei.eval;

import org.jspecify.annotations.NullMarked;
