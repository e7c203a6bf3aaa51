/**
 * The domain model: cities, themes, ratings, dossiers and entries, as records and enums.
 *
 * <p>A new property of an entry starts here, and so does a new facet or filter; {@code lucene.schema} then indexes it,
 * {@code lucene.execution} counts it, {@code query} names it in the search box, {@code web.url} in the address, and
 * {@code web.search} shows it. This package does not know any library, nor
 * any other package.
 */
@NullMarked
package jirei.casestudy;

import org.jspecify.annotations.NullMarked;
