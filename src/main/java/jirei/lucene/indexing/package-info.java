/**
 * The index as files: the folder with its generations, the write lock, and entries on their way in.
 *
 * <p>It does not know queries, nor how a snapshot is searched.
 */
@NullMarked
package jirei.lucene.indexing;

import org.jspecify.annotations.NullMarked;
