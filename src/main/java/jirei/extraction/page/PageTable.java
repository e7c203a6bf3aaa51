package jirei.extraction.page;

import java.util.List;

/**
 * A table.
 *
 * @param rows of equal length; a cell that spans several places is in the first of them
 */
public record PageTable(Box box, List<List<PageTableCell>> rows) implements PageBlock {
    public PageTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A cell with its lines. */
    public record PageTableCell(Box box, List<TextLine> lines) {
        public PageTableCell {
            lines = List.copyOf(lines);
        }
    }
}
