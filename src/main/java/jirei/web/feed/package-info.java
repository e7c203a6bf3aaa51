/**
 * What feed readers, search engines and browsers take: searches as Atom and JSON Feed, the site map, and the description
 * by which a browser adds Jirei as a search engine.
 *
 * <p>This package does not know the pages.
 */
@NullMarked
package jirei.web.feed;

import org.jspecify.annotations.NullMarked;
