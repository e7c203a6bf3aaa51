/**
 * The index as files: the folder with its generations, the write lock between processes, entries on their way in.
 *
 * <p>A change to how an index is written or locked goes here. It does not know queries, nor how a snapshot is searched.
 */
@NullMarked
package jirei.lucene.indexing;

import org.jspecify.annotations.NullMarked;
