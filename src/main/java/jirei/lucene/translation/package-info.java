/**
 * Translates a {@link jirei.query.Query} to Lucene queries: the alternatives of each word, the conditions, the ranking,
 * and weaker conditions to try if nothing matches.
 *
 * <p>The weights of fields, words and synonyms go here, and the matching rule of a new query operator. This package
 * does not know the typed text, nor when a weaker condition is tried.
 */
@NullMarked
package jirei.lucene.translation;

import org.jspecify.annotations.NullMarked;
