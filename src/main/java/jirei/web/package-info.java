/**
 * The pages and the API: URLs in, HTML and JSON out. {@link jirei.web.Server} wires the routes.
 *
 * <p>The address is the state of a page. Handlers are thin: they read a {@link jirei.web.url.SearchUrl}, ask the engine
 * and hand a record to a template or to JSON. The templates of a package lie in the folder of the same name.
 *
 * <pre>
 * web ──► web.search, reading, compare, basket, about, upload, api ──► study ──► parts ──► url ──► http
 *         basket ──► web.search     about ──► upload     api ──► compare
 * </pre>
 *
 * <p>Another protocol, such as one for assistants, is a package beside {@code api}. This package does not know which
 * engine answers.
 */
@NullMarked
package jirei.web;

import org.jspecify.annotations.NullMarked;
