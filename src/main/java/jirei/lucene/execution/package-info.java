/**
 * Runs a search on one snapshot: counts, weaker conditions where nothing matches, facets, the spread over cities and
 * themes, hits with highlights and snippets, similar entries, and the terms of a text for display.
 *
 * <p>The computation of another part of a result goes here; its record starts in {@code search}. This package does not
 * know how a query is translated to Lucene queries, nor when snapshots are replaced.
 */
@NullMarked
package jirei.lucene.execution;

import org.jspecify.annotations.NullMarked;
