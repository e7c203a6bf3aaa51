/**
 * Reading: the page of an entry and the page of a city's dossier.
 *
 * <p>It does not know how an entry was found, beyond the search in its address.
 */
@NullMarked
package jirei.web.reading;

import org.jspecify.annotations.NullMarked;
