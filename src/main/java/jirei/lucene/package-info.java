/**
 * Search with Lucene. {@link jirei.lucene.LuceneEngine} and {@link jirei.lucene.LuceneIndexer} are the embedded engine,
 * an index in a folder.
 *
 * <pre>
 * shared with a cluster:  translation ──► lexicon ──► schema ──► analysis ──► vocabulary
 *                              └───────► matching
 * index in a folder:      execution, suggest ──► snapshot ──► indexing, meaning
 * </pre>
 *
 * <p>The second line may use the first, but not the other way round. An engine on a cluster would be a package of its
 * own outside this one; it would implement {@code jirei.search} and could use the first line only. This package does
 * not know HTTP.
 */
@NullMarked
package jirei.lucene;

import org.jspecify.annotations.NullMarked;
