package jirei.web.compare;

import java.util.List;

/** One field of all columns of a comparison. */
public record FieldRow(String field, List<CompareCell> cells) {
    public FieldRow {
        cells = List.copyOf(cells);
    }

    /** Whether some column has a value. */
    boolean hasValue() {
        return cells.stream().anyMatch(cell -> !(cell instanceof CompareCell.GapCell));
    }
}
