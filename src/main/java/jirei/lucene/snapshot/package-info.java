/**
 * One state of the index, opened for reading, and how a newer one takes its place.
 *
 * <p>It does not know what is asked of a snapshot.
 */
@NullMarked
package jirei.lucene.snapshot;

import org.jspecify.annotations.NullMarked;
