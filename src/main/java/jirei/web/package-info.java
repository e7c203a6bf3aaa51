/**
 * The page and the API: addresses in, HTML and JSON out.
 *
 * <p>The address is the state of a page. Handlers are thin: they read a {@link jirei.web.SearchUrl}, ask the engine and
 * hand a record to a template or to JSON. This room does not know which engine answers.
 */
@NullMarked
package jirei.web;

import org.jspecify.annotations.NullMarked;
