/**
 * Entries from tables and records, one for each row: headers and column maps, cell values, problems by row.
 *
 * <p>A new column header or another field of a column map goes here. This package does not know in which format a table
 * came, beyond rows of cells and lines of JSON.
 */
@NullMarked
package jirei.corpus.tables;

import org.jspecify.annotations.NullMarked;
