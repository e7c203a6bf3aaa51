/**
 * The JSON API for other programs: entries, hits, comparisons and suggestions as JSON.
 *
 * <p>A new field of an answer goes here, if a record has its value already. It does not know HTML.
 */
@NullMarked
package jirei.web.api;

import org.jspecify.annotations.NullMarked;
