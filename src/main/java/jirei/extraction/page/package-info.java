/**
 * The layout of a PDF page and its reading order: characters as drawn, the lines and tables they form, columns, links.
 *
 * <p>It does not know which lines are headings, nor any other page.
 */
@NullMarked
package jirei.extraction.page;

import org.jspecify.annotations.NullMarked;
