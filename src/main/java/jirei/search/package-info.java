/**
 * What can be asked of an engine and what it answers, whichever engine it is.
 *
 * <p>It does not know how an engine does it.
 */
@NullMarked
package jirei.search;

import org.jspecify.annotations.NullMarked;
