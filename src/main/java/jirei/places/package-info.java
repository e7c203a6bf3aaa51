/**
 * The places of the world by all their names: countries, areas such as 北欧, large cities, and the values of the study
 * that such a name means.
 *
 * <p>A new name for a place goes to {@code places/names.txt}, a city that may be asked for to {@code places/cities.txt}. This package does not know queries, files and the index.
 */
@NullMarked
package jirei.places;

import org.jspecify.annotations.NullMarked;
