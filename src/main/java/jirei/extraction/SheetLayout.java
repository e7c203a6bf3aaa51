package jirei.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sheet says of its cells as a whole: which are merged, which are hidden, and where they lead. */
final class SheetLayout {
    /** A link over more cells is one of a whole column. */
    private static final int MOST_LINKED = 10_000;

    private final Map<Integer, List<CellRange>> merged = new HashMap<>();
    private final Map<Long, String> links = new HashMap<>();
    private final BitSet hiddenColumns = new BitSet();

    /** Cells merged over several rows. */
    void merge(CellRange range) {
        if (range.rows() > 1) {
            merged.computeIfAbsent(range.firstRow(), row -> new ArrayList<>()).add(range);
        }
    }

    /** Cells that lead to an address. */
    void link(CellRange range, String address) {
        if (range.size() > MOST_LINKED) {
            return;
        }
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                links.putIfAbsent(place(row, column), address);
            }
        }
    }

    /** Columns that are hidden, from one to another. */
    void hide(int first, int last) {
        if (first >= 0 && first <= last) {
            hiddenColumns.set(first, Math.min(last + 1, CellRange.MOST_COLUMNS));
        }
    }

    List<CellRange> mergedFrom(int row) {
        return merged.getOrDefault(row, List.of());
    }

    Optional<String> link(int row, int column) {
        return links.isEmpty() ? Optional.empty() : Optional.ofNullable(links.get(place(row, column)));
    }

    boolean isHidden(int column) {
        return hiddenColumns.get(column);
    }

    private static long place(int row, int column) {
        return (long) row * CellRange.MOST_COLUMNS + column;
    }
}
