/**
 * HTTP for all rooms: HTML and JSON answers, routes, style sheets and scripts, the exceptions that become 400 and 404.
 *
 * <p>It does not know any page.
 */
@NullMarked
package jirei.web.http;

import org.jspecify.annotations.NullMarked;
