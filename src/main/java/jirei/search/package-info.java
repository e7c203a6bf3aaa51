/**
 * The interface of every engine: {@link jirei.search.SearchEngine}, {@link jirei.search.EntryIndexer}, requests and
 * results.
 *
 * <p>A new kind of request to an engine starts here. This package does not know how an engine answers.
 */
@NullMarked
package jirei.search;

import org.jspecify.annotations.NullMarked;
