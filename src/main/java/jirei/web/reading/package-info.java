/**
 * The pages for reading: one entry, and one city's dossier.
 *
 * <p>A change to these two pages goes here. This package does not know how an entry was found, beyond the search in its
 * address.
 */
@NullMarked
package jirei.web.reading;

import org.jspecify.annotations.NullMarked;
