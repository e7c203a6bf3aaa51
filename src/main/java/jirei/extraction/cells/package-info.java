/**
 * What the cell of a workbook shows: number formats, and numbers, dates and times in them, as a Japanese Excel shows
 * them.
 *
 * <p>Another symbol of number formats goes here. This package does not know workbooks, files or pieces.
 */
@NullMarked
package jirei.extraction.cells;

import org.jspecify.annotations.NullMarked;
