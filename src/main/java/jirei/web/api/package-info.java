/**
 * The JSON API for other programs: entries, hits, comparisons and suggestions as JSON.
 *
 * <p>A new address of the API goes here, and a new field of an answer; a value that no record has starts in
 * {@code search}. This package does not know HTML.
 */
@NullMarked
package jirei.web.api;

import org.jspecify.annotations.NullMarked;
