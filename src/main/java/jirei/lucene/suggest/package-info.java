/**
 * Completion of an unfinished word: facet values, names of entries and frequent words of the index, with the number of
 * entries that each finds.
 *
 * <p>Another kind of suggestion goes here. This package does not know how a search is run, and corrects nothing.
 */
@NullMarked
package jirei.lucene.suggest;

import org.jspecify.annotations.NullMarked;
