/**
 * The program about itself: what was read, problems, health, help.
 *
 * <p>Metrics go here. It does not know searches.
 */
@NullMarked
package jirei.web.about;

import org.jspecify.annotations.NullMarked;
