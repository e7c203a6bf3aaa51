/**
 * How one Japanese word comes to be written in several ways, and how to see through it: text in, text out.
 *
 * <p>It does not know Lucene, nor the domain, nor any other room.
 */
@NullMarked
package jirei.japanese;

import org.jspecify.annotations.NullMarked;
