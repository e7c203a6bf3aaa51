/**
 * The search page: hits, facets, matrix view, spread, suggestions, saved searches, exports of hits.
 *
 * <p>It does not know the pages of single entries, dossiers or comparisons but by their addresses.
 */
@NullMarked
package jirei.web.search;

import org.jspecify.annotations.NullMarked;
