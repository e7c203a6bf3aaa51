/**
 * Snapshots of the index and their replacement by newer ones.
 *
 * <p>A value to be computed once for each snapshot goes here. This package does not know searches.
 */
@NullMarked
package jirei.lucene.snapshot;

import org.jspecify.annotations.NullMarked;
