/**
 * Cities side by side: the comparison, its page and its exports.
 *
 * <p>Another row of a comparison goes here. This package does not know single entries' pages.
 */
@NullMarked
package jirei.web.compare;

import org.jspecify.annotations.NullMarked;
