/**
 * Matches typed words with the words and names of an index: by reading, by spelling, and with typing errors such as
 * doubled, missing or swapped characters.
 *
 * <p>A new kind of typing error goes here. This package does not know queries, nor unfinished words.
 */
@NullMarked
package jirei.lucene.lexicon;

import org.jspecify.annotations.NullMarked;
