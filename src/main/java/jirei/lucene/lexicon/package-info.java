/**
 * The words and names that an index holds, and what a typed word may have meant: by sound, by spelling, by a slip.
 *
 * <p>A new kind of typing error goes here. It does not know queries.
 */
@NullMarked
package jirei.lucene.lexicon;

import org.jspecify.annotations.NullMarked;
