/**
 * Evaluates an engine: topics, judgments, runs and measures, in the formats of TREC.
 *
 * <p>Queries are parsed and searched as on the page. Another measure goes here. This package does not know which engine
 * answers.
 */
@NullMarked
package jirei.eval;

import org.jspecify.annotations.NullMarked;
