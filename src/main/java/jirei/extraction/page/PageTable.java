package jirei.extraction.page;

import java.util.List;

/**
 * A table.
 *
 * @param rows of cells; all have as many, and a cell that reaches over several stands in the first
 */
public record PageTable(Box box, List<List<PageTableCell>> rows) implements PageBlock {
    public PageTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What stands in a cell, line by line. */
    public record PageTableCell(Box box, List<TextLine> lines) {
        public PageTableCell {
            lines = List.copyOf(lines);
        }
    }
}
