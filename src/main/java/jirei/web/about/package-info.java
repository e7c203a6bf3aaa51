/**
 * The program about itself: what was read, problems, health, help.
 *
 * <p>The address that shows metrics goes here; what is counted for every request is counted in {@code web.http}. It
 * does not know searches.
 */
@NullMarked
package jirei.web.about;

import org.jspecify.annotations.NullMarked;
