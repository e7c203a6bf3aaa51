/**
 * Cities side by side: the comparison, its page and its exports.
 *
 * <p>It does not know JSON.
 */
@NullMarked
package jirei.web.compare;

import org.jspecify.annotations.NullMarked;
