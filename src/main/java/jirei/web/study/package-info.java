/**
 * The study as pages need it: looking up what an address names, dossiers taken apart, the matrix of cities and themes.
 *
 * <p>It does not know how it is shown.
 */
@NullMarked
package jirei.web.study;

import org.jspecify.annotations.NullMarked;
