/**
 * Requests to an engine and its results, independent of the engine.
 *
 * <p>It does not know how an engine does it.
 */
@NullMarked
package jirei.search;

import org.jspecify.annotations.NullMarked;
