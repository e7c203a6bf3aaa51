/**
 * The engine on an OpenSearch cluster. The cluster stores the entries, with the terms that Jirei's own analysis made of
 * them, and finds, scores, sorts and counts them. Each server has a copy of the index of words, from which queries are
 * translated, corrected and completed; the cluster keeps it beside the entries.
 *
 * <p>A new kind of Lucene query is transcribed in {@code QueryDsl}. This package does not know what a query means.
 */
@NullMarked
package jirei.opensearch;

import org.jspecify.annotations.NullMarked;
