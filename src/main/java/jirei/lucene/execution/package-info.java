/**
 * A search carried out on one snapshot: counts, relaxation, facets, spread, hits with their marks and snippets, similar
 * entries, the explanation of an analysis.
 *
 * <p>It does not know how a query is worded in Lucene's terms, nor how snapshots come and go.
 */
@NullMarked
package jirei.lucene.execution;

import org.jspecify.annotations.NullMarked;
