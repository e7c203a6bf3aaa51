/**
 * The basket of collected entries: its packed address, its page, its changes and exports.
 *
 * <p>It does not know who keeps a basket: the address and the browser do.
 */
@NullMarked
package jirei.web.basket;

import org.jspecify.annotations.NullMarked;
