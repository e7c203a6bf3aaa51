/**
 * Reports of entries as files to download: for a spreadsheet, a word processor, a reference manager.
 *
 * <p>A format is one constant of {@link jirei.export.ExportFormat} and one class. The wording of the research is kept,
 * except for characters that a format cannot contain or a program would execute. This package does not know how the
 * entries were found, nor where the file goes.
 */
@NullMarked
package jirei.export;

import org.jspecify.annotations.NullMarked;
