/**
 * The domain model: cities, themes, ratings, dossiers and entries, as records and enums.
 *
 * <p>It does not know any library, nor any other room.
 */
@NullMarked
package jirei.casestudy;

import org.jspecify.annotations.NullMarked;
