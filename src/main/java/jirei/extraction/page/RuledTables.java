package jirei.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.extraction.page.PageTable.PageTableCell;

/**
 * The tables of a page with drawn cells, by lines or filled rectangles. A label in a box beside a box of text, as on
 * slides, is a row too.
 */
final class RuledTables {
    private static final int LABEL_LENGTH = 16;
    private static final int LAYOUT_CELLS = 3;
    private static final double LARGEST_GAP = 30;

    private final List<PageTable> tables = new ArrayList<>();
    private final List<Glyph> rest;

    private RuledTables(List<Glyph> glyphs) {
        rest = new ArrayList<>(glyphs);
    }

    static RuledTables on(PageView view) {
        RuledTables found = new RuledTables(view.glyphs());
        List<RulingGrid> grids = RulingGroups.of(view.rulings()).stream()
                .flatMap(lines -> RulingGrid.of(lines).stream())
                .toList();
        for (RulingGrid grid : real(grids)) {
            found.read(grid);
        }
        found.readBoxes(grids.stream()
                .filter(grid -> grid.cells() == 1
                        && grids.stream()
                                .noneMatch(other -> grid != other && grid.box().contains(other.box(), 1)))
                .map(RulingGrid::box)
                .toList());
        return found;
    }

    List<PageTable> tables() {
        return tables;
    }

    /** The characters outside of tables. */
    List<Glyph> rest() {
        return rest;
    }

    /** The grids with several cells. Of nested grids the outer one counts, unless it only arranges the page. */
    private static List<RulingGrid> real(List<RulingGrid> grids) {
        List<RulingGrid> several = grids.stream()
                .filter(grid -> grid.cells() > 1 && grid.columns() > 1)
                .toList();
        List<RulingGrid> tables = several.stream()
                .filter(grid -> grid.cells() > LAYOUT_CELLS
                        || several.stream()
                                .noneMatch(other -> other != grid && grid.box().contains(other.box(), 1)))
                .toList();
        return tables.stream()
                .filter(grid -> tables.stream()
                        .noneMatch(other -> other != grid && other.box().contains(grid.box(), 1)))
                .toList();
    }

    private void read(RulingGrid grid) {
        Map<Integer, List<Glyph>> byCell = new HashMap<>();
        for (Glyph glyph : within(grid.box())) {
            byCell.computeIfAbsent(grid.cellAt(glyph.x(), glyph.box().middle()), cell -> new ArrayList<>())
                    .add(glyph);
        }
        List<List<PageTableCell>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            List<PageTableCell> cells = new ArrayList<>();
            for (int column = 0; column < grid.columns(); column++) {
                int place = row * grid.columns() + column;
                boolean begins = grid.owner(row, column) == place;
                cells.add(new PageTableCell(
                        grid.box(), begins ? lines(byCell.getOrDefault(place, List.of())) : List.of()));
            }
            rows.add(cells);
        }
        add(grid.box(), rows);
    }

    private void add(Box box, List<List<PageTableCell>> rows) {
        List<List<PageTableCell>> filled = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.lines().isEmpty()))
                .toList();
        if (!filled.isEmpty()) {
            rest.removeIf(glyph -> box.contains(glyph.x(), glyph.box().middle()));
            tables.add(new PageTable(box, filled));
        }
    }

    private void readBoxes(List<Box> boxes) {
        List<Box> left = new ArrayList<>(boxes.stream()
                .filter(box -> !within(box).isEmpty())
                .sorted(Comparator.comparingDouble(Box::left))
                .toList());
        List<PageTable> rows = new ArrayList<>();
        while (!left.isEmpty()) {
            Box label = left.removeFirst();
            if (isLabel(label)) {
                Optional<Box> box = left.stream()
                        .filter(other -> isBeside(label, other))
                        .min(Comparator.comparingDouble(Box::left));
                box.ifPresent(left::remove);
                box.or(() -> openSpace(label, boxes)).ifPresent(text -> rows.add(row(label, text)));
            }
        }
        rows.forEach(row -> add(row.box(), row.rows()));
    }

    private PageTable row(Box label, Box text) {
        return new PageTable(
                label.with(text),
                List.of(Stream.of(label, text)
                        .map(box -> new PageTableCell(box, lines(within(box))))
                        .toList()));
    }

    /** The area to the right of a label, up to a wide gap in the text on its height. */
    private Optional<Box> openSpace(Box label, List<Box> boxes) {
        double end = Stream.concat(boxes.stream(), tables.stream().map(PageTable::box))
                .filter(box -> box.left() >= label.right() && label.besideShare(box) > 0)
                .mapToDouble(Box::left)
                .min()
                .orElse(Double.MAX_VALUE);
        Box beside = new Box(label.right() + 0.1, label.top(), end, label.bottom());
        double right = label.right();
        for (TextLine line : LineBuilder.lines(within(beside)).stream()
                .sorted(Comparator.comparingDouble(line -> line.box().left()))
                .toList()) {
            if (line.box().left() - right < LARGEST_GAP) {
                right = Math.max(right, line.box().right());
            }
        }
        return right > label.right()
                ? Optional.of(new Box(label.right() + 0.1, label.top(), right + 1, label.bottom()))
                : Optional.empty();
    }

    private static boolean isBeside(Box label, Box box) {
        double gap = box.left() - label.right();
        double heights = Math.min(label.height(), box.height()) / Math.max(label.height(), box.height());
        return gap > -2 && gap < LARGEST_GAP && label.besideShare(box) > 0.8 && heights > 0.6;
    }

    private boolean isLabel(Box box) {
        long length = within(box).stream().filter(glyph -> !glyph.isBlank()).count();
        return length > 0 && length <= LABEL_LENGTH;
    }

    private List<Glyph> within(Box box) {
        return rest.stream()
                .filter(glyph -> box.contains(glyph.x(), glyph.box().middle()))
                .toList();
    }

    /** The lines of a cell, one for each baseline. */
    private static List<TextLine> lines(List<Glyph> glyphs) {
        return Paragraphs.wholeLines(LineBuilder.lines(glyphs));
    }
}
