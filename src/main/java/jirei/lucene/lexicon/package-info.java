/**
 * The words and names that an index holds, and the candidates for a typed word: by sound, by spelling, by typing error.
 *
 * <p>A new kind of typing error goes here. It does not know queries.
 */
@NullMarked
package jirei.lucene.lexicon;

import org.jspecify.annotations.NullMarked;
