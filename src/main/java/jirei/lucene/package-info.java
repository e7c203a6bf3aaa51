/**
 * The engine that lives inside the program: an index of Lucene in a folder.
 *
 * <p>All that Lucene needs to be told of entries, Japanese, queries and facets is said here. It does not know
 * HTTP.
 */
@NullMarked
package jirei.lucene;

import org.jspecify.annotations.NullMarked;
