package jirei.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.web.study.Matrix;
import jirei.web.study.Matrix.MatrixCell;
import jirei.web.study.Matrix.MatrixRow;

/**
 * A matrix as text in aligned columns. Themes have long names, so that the columns are numbered, and a legend below
 * names them.
 */
record MatrixText(Matrix matrix, TextColumns columns) {
    private static final String NO_CITY = "都市を限らない資料";
    private static final String NO_THEME = "都市全体";
    private static final List<String> HEADER = List.of("city", "theme", "rating", "entries");

    /** The matrix as rows for programs, one for each cell. */
    static List<List<String>> rows(Matrix matrix) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (MatrixRow row : matrix.rows()) {
            for (MatrixCell cell : row.cells()) {
                rows.add(List.of(
                        row.city().orElse(""),
                        cell.theme().map(Theme::label).orElse(""),
                        cell.rating().map(Rating::label).orElse(""),
                        String.valueOf(cell.count())));
            }
        }
        return List.copyOf(rows);
    }

    /**
     * The table with its legend.
     *
     * @param notes on the query, printed above
     */
    String text(List<String> notes) {
        List<List<String>> table = table();
        int[] widths = IntStream.range(0, table.getFirst().size())
                .map(column -> table.stream()
                        .mapToInt(row -> columns.width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        notes.forEach(note -> text.append("note: ").append(note).append('\n'));
        for (List<String> row : table) {
            text.append(line(row, widths).stripTrailing()).append('\n');
        }
        return text.append(legend()).toString();
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        IntStream.rangeClosed(1, matrix.themes().size()).forEach(number -> head.add(String.valueOf(number)));
        head.add("all");
        table.add(head);
        for (MatrixRow row : matrix.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.city().orElse(NO_CITY)));
            row.cells().forEach(cell -> cells.add(cell(cell)));
            cells.add(String.valueOf(row.total()));
            table.add(cells);
        }
        List<String> totals = new ArrayList<>(List.of("all"));
        IntStream.range(0, matrix.themes().size()).forEach(column -> totals.add(String.valueOf(matrix.total(column))));
        totals.add(String.valueOf(matrix.total()));
        table.add(totals);
        return table;
    }

    /** {@code ★ 12}; without hits the mark alone. */
    private static String cell(MatrixCell cell) {
        String mark = cell.rating().map(Rating::mark).orElse("");
        return (mark + " " + (cell.count() == 0 ? "" : cell.count())).strip();
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> column == 0
                        ? columns.left(row.get(column), widths[column])
                        : columns.right(row.get(column), widths[column]))
                .collect(Collectors.joining("  "));
    }

    private String legend() {
        StringBuilder legend = new StringBuilder("\n");
        int number = 0;
        for (Optional<Theme> theme : matrix.themes()) {
            number++;
            legend.append(columns.right(String.valueOf(number), 2))
                    .append(' ')
                    .append(theme.map(Theme::label).orElse(NO_THEME))
                    .append('\n');
        }
        for (Rating rating : Rating.values()) {
            legend.append(columns.right(rating.mark(), 2))
                    .append(' ')
                    .append(rating.label())
                    .append('\n');
        }
        return legend.toString();
    }
}
