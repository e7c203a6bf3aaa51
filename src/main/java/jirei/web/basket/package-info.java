/**
 * The basket of collected entries: its packed address, its page, its changes and exports.
 *
 * <p>A change to what a basket keeps goes here. It does not store baskets: the address and the browser do.
 */
@NullMarked
package jirei.web.basket;

import org.jspecify.annotations.NullMarked;
