/**
 * The search page: hits, facets, the matrix page, spread, suggestions, saved searches, exports of hits.
 *
 * <p>A change to what the search page shows goes here. It knows single entries, dossiers and comparisons by their
 * addresses only.
 */
@NullMarked
package jirei.web.search;

import org.jspecify.annotations.NullMarked;
