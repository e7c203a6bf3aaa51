package jirei.extraction.page;

import java.util.List;

/**
 * A table.
 *
 * @param rows of cells; all have as many, and a cell that reaches over several stands in the first
 */
public record Table(Box box, List<List<Cell>> rows) implements Block {
    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What stands in a cell, line by line. */
    public record Cell(Box box, List<TextLine> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }
}
