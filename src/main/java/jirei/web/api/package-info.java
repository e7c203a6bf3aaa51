/**
 * The JSON API for other programs: the pages' questions with JSON as the answer.
 *
 * <p>It does not know HTML.
 */
@NullMarked
package jirei.web.api;

import org.jspecify.annotations.NullMarked;
