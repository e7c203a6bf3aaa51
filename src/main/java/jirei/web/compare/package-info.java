/**
 * Cities or entries side by side: the comparisons, their pages and exports.
 *
 * <p>Another row of a comparison goes here. This package does not know single entries' pages.
 */
@NullMarked
package jirei.web.compare;

import org.jspecify.annotations.NullMarked;
