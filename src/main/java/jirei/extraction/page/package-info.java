/**
 * What stands on a page of a PDF, and in which order it is read: characters as they are drawn, the lines and tables
 * that they make, columns, links.
 *
 * <p>This package does not know which lines are headings, nor any other page.
 */
@NullMarked
package jirei.extraction.page;

import org.jspecify.annotations.NullMarked;
