/**
 * Finds the documents that match a query and scores them, each part of the query once for all that asks for it, within a
 * limit of time.
 *
 * <p>Another way to go through postings goes here. This package does not know what a query stands for, nor what its
 * documents hold.
 */
@NullMarked
package jirei.lucene.matching;

import org.jspecify.annotations.NullMarked;
