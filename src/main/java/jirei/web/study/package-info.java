/**
 * The study computed for pages: looking up what an address names, dossiers in their parts, the cells and totals of the
 * matrix.
 *
 * <p>A new number of the matrix or of a dossier is computed here; the room of the page shows it. This package does not
 * know how it is shown.
 */
@NullMarked
package jirei.web.study;

import org.jspecify.annotations.NullMarked;
