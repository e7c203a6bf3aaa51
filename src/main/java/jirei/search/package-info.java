/**
 * What every engine can be asked and what it answers: {@link jirei.search.SearchEngine}, {@link jirei.search.EntryIndexer},
 * requests and results.
 *
 * <p>It does not know how an engine does it.
 */
@NullMarked
package jirei.search;

import org.jspecify.annotations.NullMarked;
