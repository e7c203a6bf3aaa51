/**
 * Pieces that several pages show: citations, ratings, links, provenance, marked entries, numbers in Japanese.
 *
 * <p>What a second page comes to need moves here. This package does not know which page shows them.
 */
@NullMarked
package jirei.web.parts;

import org.jspecify.annotations.NullMarked;
