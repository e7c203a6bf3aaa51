/**
 * What every engine can be asked and what it answers: {@link jirei.search.SearchEngine}, {@link
 * jirei.search.EntryIndexer}, requests and results.
 *
 * <p>A new question to an engine starts here. It does not know how an engine answers.
 */
@NullMarked
package jirei.search;

import org.jspecify.annotations.NullMarked;
