/**
 * The embedded engine: an index of Lucene in a folder. {@link jirei.lucene.LuceneEngine} searches it and {@link
 * jirei.lucene.LuceneIndexer} writes it.
 *
 * <pre>
 * without an index:  vocabulary ◄── analysis ◄── schema ◄── lexicon ◄── translation
 * on an index:       indexing ◄── snapshot ◄── execution, suggest
 * </pre>
 *
 * <p>The first line is analysis and queries only, which an engine on a cluster shares; the second line holds what reads
 * and writes the index in the folder. It does not know HTTP.
 */
@NullMarked
package jirei.lucene;

import org.jspecify.annotations.NullMarked;
