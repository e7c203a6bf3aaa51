/**
 * A {@link jirei.query.Query} as Lucene's queries: each word with its alternatives, what matches, what ranks, and the
 * weaker queries to try if nothing matches.
 *
 * <p>The weights of fields and words go here, and what a new operator of the query language matches. It does not know
 * what was typed, nor when a weaker query is tried.
 */
@NullMarked
package jirei.lucene.translation;

import org.jspecify.annotations.NullMarked;
