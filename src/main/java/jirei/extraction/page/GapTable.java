package jirei.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jirei.extraction.page.PageTable.PageTableCell;

/**
 * A table without ruling lines, recognised by its columns: short texts with aligned beginnings, or labels with longer
 * texts to their right. Columns of running text are not a table.
 */
final class GapTable {
    private static final double LABEL_WIDTH = 9;
    private static final double PROSE_WIDTH = 14;

    private GapTable() {}

    /** The table formed by blocks with a gutter between them; empty if they are not one. */
    static Optional<PageTable> of(List<PageBlock> blocks) {
        if (blocks.size() < 4 || !blocks.stream().allMatch(TextLine.class::isInstance)) {
            return Optional.empty();
        }
        List<TextLine> lines = blocks.stream().map(TextLine.class::cast).toList();
        List<double[]> whites = ReadingOrder.whites(blocks);
        double em = ReadingOrder.em(blocks);
        List<List<TextLine>> columns = columns(lines, whites);
        boolean labels = columns.size() == 2 && width(columns.getFirst()) < LABEL_WIDTH * em;
        boolean prose = columns.stream()
                .skip(labels ? 1 : 0)
                .allMatch(column -> width(column) > PROSE_WIDTH * em && isFull(column));
        List<List<TextLine>> bands = labels && prose ? bandsByWhite(lines) : bandsByLine(lines, whites);
        long filled = bands.stream()
                .filter(band -> columns(band, whites).stream()
                                .filter(cell -> !cell.isEmpty())
                                .count()
                        > 1)
                .count();
        boolean rows = bands.size() > 1 && filled >= 2 && filled * 3 >= bands.size() * 2L;
        if (!rows || (prose && !labels)) {
            return Optional.empty();
        }
        List<List<PageTableCell>> cells = new ArrayList<>();
        for (List<TextLine> band : bands) {
            cells.add(columns(band, whites).stream()
                    .map(cell -> new PageTableCell(ReadingOrder.bounds(blocks), cell))
                    .toList());
        }
        return Optional.of(new PageTable(ReadingOrder.bounds(blocks), cells));
    }

    private static List<List<TextLine>> columns(List<TextLine> lines, List<double[]> whites) {
        List<List<TextLine>> columns = new ArrayList<>();
        for (int i = 0; i <= whites.size(); i++) {
            double from = i == 0 ? Double.NEGATIVE_INFINITY : whites.get(i - 1)[1] - 0.01;
            double to = i == whites.size() ? Double.POSITIVE_INFINITY : whites.get(i)[1] - 0.01;
            columns.add(lines.stream()
                    .filter(line -> line.box().left() >= from && line.box().left() < to)
                    .toList());
        }
        return columns;
    }

    private static double width(List<TextLine> column) {
        return column.stream().mapToDouble(line -> line.box().right()).max().orElse(0)
                - column.stream().mapToDouble(line -> line.box().left()).min().orElse(0);
    }

    /** Whether most lines fill nearly the width of the column, as running text does. */
    private static boolean isFull(List<TextLine> column) {
        double right =
                column.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
        double width = width(column);
        return column.stream()
                                .filter(line -> right - line.box().right() < width * 0.2)
                                .count()
                        * 2
                >= column.size();
    }

    /** Groups lines with a common baseline into rows; a row with an empty first column continues the row above. */
    private static List<List<TextLine>> bandsByLine(List<TextLine> lines, List<double[]> whites) {
        List<List<TextLine>> shared = new ArrayList<>();
        for (TextLine line : lines.stream()
                .sorted(Comparator.comparingDouble(TextLine::baseline))
                .toList()) {
            if (shared.isEmpty() || !line.isOnLineOf(shared.getLast().getFirst())) {
                shared.add(new ArrayList<>());
            }
            shared.getLast().add(line);
        }
        List<List<TextLine>> bands = new ArrayList<>();
        for (List<TextLine> row : shared) {
            boolean begins = row.stream().anyMatch(line -> line.box().left() < whites.getFirst()[0]);
            if (begins || bands.isEmpty()) {
                bands.add(row);
            } else {
                bands.getLast().addAll(row);
            }
        }
        return bands;
    }

    /** Groups lines into rows at gaps wider than between most lines. */
    private static List<List<TextLine>> bandsByWhite(List<TextLine> lines) {
        List<Double> gaps = new ArrayList<>();
        double bottom = Double.NEGATIVE_INFINITY;
        for (TextLine line : byTop(lines)) {
            if (bottom > Double.NEGATIVE_INFINITY) {
                gaps.add(line.box().top() - bottom);
            }
            bottom = Math.max(bottom, line.box().bottom());
        }
        List<Double> sorted = gaps.stream().filter(gap -> gap > 0).sorted().toList();
        double usual = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
        List<List<TextLine>> bands = new ArrayList<>();
        int index = -1;
        for (TextLine line : byTop(lines)) {
            if (index < 0 || gaps.get(index) > usual * 1.3 + 1) {
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(line);
            index++;
        }
        return bands;
    }

    private static List<TextLine> byTop(List<TextLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingDouble(line -> line.box().top()))
                .toList();
    }
}
