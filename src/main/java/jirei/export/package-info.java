/**
 * What an analyst takes along: a report of entries as a file for a spreadsheet, a word processor, a reference manager or
 * another program.
 *
 * <p>A format is one enum constant and one class behind it. Texts come out as the research wrote them, less only what a
 * format cannot hold or a program would run. This room does not know how the entries were found, nor where the file
 * goes.
 */
@NullMarked
package jirei.export;

import org.jspecify.annotations.NullMarked;
