/**
 * Addresses: the state of a search, a comparison and an entry in query parameters and paths, and the server's own base
 * address.
 *
 * <p>A new parameter of a page goes here (the basket packs its own). This package does not know what a page shows.
 */
@NullMarked
package jirei.web.url;

import org.jspecify.annotations.NullMarked;
