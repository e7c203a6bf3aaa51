package jirei.extraction;

import java.util.List;

/**
 * A table.
 *
 * @param rows of cells; all have as many, and a cell that reaches over several stands in the first
 */
record Table(Box box, List<List<Cell>> rows) implements Block {
    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What stands in a cell, line by line. */
    record Cell(Box box, List<TextLine> lines) {
        Cell {
            lines = List.copyOf(lines);
        }
    }
}
