/**
 * HTTP for all rooms: how HTML and JSON are sent, routes, style sheets and scripts, exceptions that become a status
 * code.
 *
 * <p>Whatever concerns every request goes here. This package does not know any page, nor what an answer says.
 */
@NullMarked
package jirei.web.http;

import org.jspecify.annotations.NullMarked;
