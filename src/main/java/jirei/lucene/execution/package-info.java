/**
 * A search carried out on one snapshot: counts, when to relax, facets, spread, hits with marks and snippets, similar
 * entries, and the terms of a text for display.
 *
 * <p>How another part of a result is computed goes here; its record starts in {@code search}. It does not know how a
 * query is put in Lucene's terms, nor how snapshots come and go.
 */
@NullMarked
package jirei.lucene.execution;

import org.jspecify.annotations.NullMarked;
