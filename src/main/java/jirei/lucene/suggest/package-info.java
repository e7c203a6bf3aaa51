/**
 * Completion of an unfinished word: names, cities, themes and frequent words of the index.
 *
 * <p>Another kind of suggestion goes here. This package does not know searches, and corrects nothing.
 */
@NullMarked
package jirei.lucene.suggest;

import org.jspecify.annotations.NullMarked;
