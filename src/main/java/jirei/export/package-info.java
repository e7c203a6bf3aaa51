/**
 * Reports of entries as files to download: for a spreadsheet, a word processor, a reference manager.
 *
 * <p>A format is one constant of {@link jirei.export.ExportFormat} and one class. Texts come out as the research wrote
 * them, without what a format cannot hold or a program would run. It does not know how the entries were found, nor
 * where the file goes.
 */
@NullMarked
package jirei.export;

import org.jspecify.annotations.NullMarked;
