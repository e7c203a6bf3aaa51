/**
 * Pages and answers about the program itself: what was read, problems, health, help.
 *
 * <p>It does not know searches.
 */
@NullMarked
package jirei.web.about;

import org.jspecify.annotations.NullMarked;
