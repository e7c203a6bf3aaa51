package jirei.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Distributes the rows of a table on slides. A group is not divided if it fits; cells that are too long for their share
 * of the slide are cut, or the rows take as many slides as they need.
 */
final class TablePages {
    static final double PADDING = 3;

    private static final List<Double> SIZES = List.of(12.0, 11.0, 10.0);

    /** If rows can have these lines, further groups share the slide. */
    private static final int LINES_WORTH_READING = 3;

    /** A longer name of a column is cut. */
    private static final int MOST_HEADER_LINES = 4;

    private final ReportTable table;
    private final List<Integer> widths;
    private double size = SIZES.getLast();

    TablePages(ReportTable table, List<Integer> widths) {
        this.table = table;
        this.widths = widths;
    }

    /** The rows of each slide, whole: the header and rows. Only a row that is higher than a slide is cut. */
    List<List<SlideRow>> wholePages() {
        List<Wanted> all =
                table.groups().stream().flatMap(group -> wanted(group).stream()).toList();
        List<List<SlideRow>> pages = new ArrayList<>();
        List<Wanted> page = new ArrayList<>();
        for (Wanted row : all) {
            page.add(row);
            if (page.size() > 1 && height(page, Integer.MAX_VALUE) > room()) {
                pages.add(page(page.subList(0, page.size() - 1)));
                page = new ArrayList<>(List.of(row));
            }
        }
        pages.add(page(page));
        return pages;
    }

    /** The rows of each slide: the header, headings of groups and rows. */
    List<List<SlideRow>> pages() {
        for (double tried : SIZES) {
            size = tried;
            List<Wanted> all = table.groups().stream()
                    .flatMap(group -> wanted(group).stream())
                    .toList();
            if (height(all, Integer.MAX_VALUE) <= room()) {
                return List.of(page(all));
            }
        }
        List<List<SlideRow>> pages = new ArrayList<>();
        List<Wanted> waiting = new ArrayList<>();
        for (ReportTable.RowGroup group : table.groups()) {
            List<Wanted> rows = wanted(group);
            List<Wanted> together = new ArrayList<>(waiting);
            together.addAll(rows);
            if (!waiting.isEmpty() && height(together, LINES_WORTH_READING) > room()) {
                pages.addAll(divided(waiting));
                waiting = rows;
            } else {
                waiting = together;
            }
        }
        pages.addAll(divided(waiting));
        return pages;
    }

    /** One page, or more if the rows do not even fit with one line each. */
    private List<List<SlideRow>> divided(List<Wanted> rows) {
        List<List<SlideRow>> pages = new ArrayList<>();
        List<Wanted> rest = rows;
        while (height(rest, 1) > room()) {
            int fitting = (int) (room() / height(1));
            pages.add(page(rest.subList(0, fitting)));
            rest = rest.subList(fitting, rest.size());
        }
        pages.add(page(rest));
        return pages;
    }

    /** Gives every row a line, and further ones to the shortest rows that need them, as long as there is room. */
    private List<SlideRow> page(List<Wanted> rows) {
        List<Integer> lines = new ArrayList<>(Collections.nCopies(rows.size(), 1));
        double left = room() - height(rows, 1);
        while (left >= SlidePlaces.line(size)) {
            int shortest = -1;
            for (int i = 0; i < rows.size(); i++) {
                if (lines.get(i) < rows.get(i).lines() && (shortest < 0 || lines.get(i) < lines.get(shortest))) {
                    shortest = i;
                }
            }
            if (shortest < 0) {
                break;
            }
            lines.set(shortest, lines.get(shortest) + 1);
            left -= SlidePlaces.line(size);
        }
        List<SlideRow> page = new ArrayList<>();
        page.add(row(new Wanted(table.columns(), false, headerLines()), headerLines(), true));
        for (int i = 0; i < rows.size(); i++) {
            page.add(row(rows.get(i), lines.get(i), false));
        }
        return page;
    }

    private SlideRow row(Wanted row, int lines, boolean header) {
        List<List<String>> cells = IntStream.range(0, row.cells().size())
                .mapToObj(i -> atMost(lines, row.cells().get(i), width(i, row.isHeading())))
                .toList();
        return new SlideRow(cells, size, height(lines), header, row.isHeading());
    }

    private List<Wanted> wanted(ReportTable.RowGroup group) {
        List<Wanted> rows = new ArrayList<>();
        group.above().ifPresent(heading -> {
            List<String> cells = new ArrayList<>(Collections.nCopies(widths.size(), ""));
            cells.set(0, heading);
            rows.add(new Wanted(cells, true, 1));
        });
        for (List<String> cells : group.rows()) {
            int lines = IntStream.range(0, cells.size())
                    .map(i -> lines(cells.get(i), width(i, false)))
                    .max()
                    .orElse(1);
            rows.add(new Wanted(cells, false, lines));
        }
        return rows;
    }

    private int lines(String cell, double width) {
        return Math.max(
                1,
                paragraphs(cell).stream()
                        .mapToInt(text -> SlideLines.lines(text, width, size).size())
                        .sum());
    }

    private List<String> atMost(int most, String cell, double width) {
        List<String> kept = new ArrayList<>();
        int left = most;
        for (String text : paragraphs(cell)) {
            int lines = SlideLines.lines(text, width, size).size();
            if (left == 0) {
                kept.add(SlideLines.atMost(1, kept.removeLast() + "…", width, size));
                return kept;
            }
            kept.add(SlideLines.atMost(left, text, width, size));
            left = Math.max(0, left - lines);
        }
        return kept;
    }

    private static List<String> paragraphs(String cell) {
        return XmlText.of(cell).lines().filter(line -> !line.isBlank()).toList();
    }

    private double width(int column, boolean whole) {
        return (whole ? SlidePlaces.WIDTH : widths.get(column)) - 2 * PADDING;
    }

    private double room() {
        return SlidePlaces.TABLE_HEIGHT - height(headerLines());
    }

    private int headerLines() {
        int needed = IntStream.range(0, widths.size())
                .map(i -> lines(table.columns().get(i), width(i, false)))
                .max()
                .orElse(1);
        return Math.min(needed, MOST_HEADER_LINES);
    }

    private double height(List<Wanted> rows, int most) {
        return rows.stream()
                .mapToDouble(row -> height(Math.min(most, row.lines())))
                .sum();
    }

    private double height(int lines) {
        return lines * SlidePlaces.line(size) + 2 * PADDING;
    }

    /** A row and the lines that it needs. */
    private record Wanted(List<String> cells, boolean isHeading, int lines) {}

    /**
     * A row on a slide.
     *
     * @param cells the paragraphs of each cell
     * @param size of the font in points
     * @param height in points
     */
    record SlideRow(List<List<String>> cells, double size, double height, boolean isHeader, boolean isHeading) {}
}
