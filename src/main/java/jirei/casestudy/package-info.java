/**
 * The words of the domain: what a study of cities consists of, as records and enums.
 *
 * <p>A new property of an entry, also one to filter by, starts here. It does not know any library, nor any other room.
 */
@NullMarked
package jirei.casestudy;

import org.jspecify.annotations.NullMarked;
