/**
 * What an analyst types, taken apart once, into a form that every engine compiles.
 *
 * <p>It does not know engines, nor HTTP.
 */
@NullMarked
package jirei.query;

import org.jspecify.annotations.NullMarked;
