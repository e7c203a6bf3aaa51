/**
 * The files of an index: its folder with generations, the write lock between processes, and staged entries.
 *
 * <p>A change to how an index is written or locked goes here. This package does not know queries, nor how a snapshot is
 * searched.
 */
@NullMarked
package jirei.lucene.indexing;

import org.jspecify.annotations.NullMarked;
