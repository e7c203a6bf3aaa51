/**
 * Search with Lucene. {@link jirei.lucene.LuceneEngine} and {@link jirei.lucene.LuceneIndexer} are the embedded engine,
 * an index in a folder.
 *
 * <pre>
 * shared with a cluster:  translation ──► lexicon ──► schema ──► analysis ──► vocabulary
 * index in a folder:      execution, suggest ──► snapshot ──► indexing
 * </pre>
 *
 * <p>The second line may name the first, not the other way round. An engine on a cluster is a room of its own, not in
 * here; it implements {@code jirei.search} and may name the first line only. It does not know HTTP.
 */
@NullMarked
package jirei.lucene;

import org.jspecify.annotations.NullMarked;
