/**
 * How well an engine searches: topics, judgments, runs and measures, in the formats of TREC.
 *
 * <p>Questions go through the same door as those of the page. This room does not know which engine there is.
 */
@NullMarked
package jirei.eval;

import org.jspecify.annotations.NullMarked;
