/**
 * The study computed for pages: looking up what an address names, dossiers in their parts, the cells and totals of the
 * matrix.
 *
 * <p>A value that several pages compute from dossiers goes here. It does not know how it is shown.
 */
@NullMarked
package jirei.web.study;

import org.jspecify.annotations.NullMarked;
