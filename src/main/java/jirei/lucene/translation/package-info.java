/**
 * Queries as Lucene's queries: the words of a query with their alternatives, what matches, what ranks, what may be relaxed.
 *
 * <p>A new kind of query or a change of ranking goes here. It does not know which state of an index it is asked of, beyond
 * its lexicon and term statistics.
 */
@NullMarked
package jirei.lucene.translation;

import org.jspecify.annotations.NullMarked;
