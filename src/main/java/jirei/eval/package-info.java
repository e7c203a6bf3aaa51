/**
 * Measuring an engine: topics, judgments, runs and measures, in the formats of TREC.
 *
 * <p>It asks the same questions as the page. It does not know which engine answers.
 */
@NullMarked
package jirei.eval;

import org.jspecify.annotations.NullMarked;
