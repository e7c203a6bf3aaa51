/**
 * One state of the index, opened for reading, and how a newer one takes its place.
 *
 * <p>A value to be computed once for each state goes here. It does not know what is asked of it.
 */
@NullMarked
package jirei.lucene.snapshot;

import org.jspecify.annotations.NullMarked;
