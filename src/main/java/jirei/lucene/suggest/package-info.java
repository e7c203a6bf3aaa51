/**
 * Suggestions while typing: names, cities, themes and frequent words of the index.
 *
 * <p>It does not know searches.
 */
@NullMarked
package jirei.lucene.suggest;

import org.jspecify.annotations.NullMarked;
