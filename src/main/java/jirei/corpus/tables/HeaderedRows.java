package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import jirei.casestudy.Source;
import jirei.corpus.tables.TableRow.TableCell;

/**
 * Tells which row of a table is its header, and hands on the rows below with their columns. Above it there may be titles and
 * notes: the header is the first row that is filled in most columns.
 *
 * <p>A column without a name is called 列3 by its place; of two that have the same name the second is 備考(2).
 */
public final class HeaderedRows {
    /** So many rows are looked at before it is decided. */
    private static final int AHEAD = 20;

    /** In a header that spans some columns their other cells are blank. */
    private static final double MOST = 0.6;

    private final Optional<String> sheet;
    private final OptionalInt headerRow;
    private final Consumer<TableRow> rows;
    private final IntConsumer ragged;
    private final List<Raw> ahead = new ArrayList<>();
    private List<String> header = List.of();
    private boolean decided;

    /**
     * A row as it stands.
     *
     * @param links of all cells that lead to the web
     */
    public record Raw(int line, List<String> cells, List<Source> links, String original) {
        public Raw {
            cells = List.copyOf(cells);
            links = List.copyOf(links);
        }

        /** A row of a format without links. */
        public Raw(int line, List<String> cells, String original) {
            this(line, cells, List.of(), original);
        }

        private int filled() {
            return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    /**
     * The rows of one table.
     *
     * @param headerRow the row of the header where that is known; 0 where there is none
     * @param ragged hears of each row that has more values than there are columns
     */
    public HeaderedRows(Optional<String> sheet, OptionalInt headerRow, Consumer<TableRow> rows, IntConsumer ragged) {
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.rows = rows;
        this.ragged = ragged;
    }

    /** Takes the next row. */
    public void add(Raw row) {
        if (decided) {
            hand(row);
        } else if (row.filled() > 0) {
            ahead.add(row);
            boolean reached = headerRow.isPresent() && row.line() >= headerRow.getAsInt();
            if (reached || (headerRow.isEmpty() && ahead.size() == AHEAD)) {
                decide();
            }
        }
    }

    /** Says that there are no more rows. */
    public void end() {
        if (!decided) {
            decide();
        }
    }

    /** The names of the columns, as far as they are known. */
    List<String> header() {
        return header;
    }

    /** The header that a table with these first rows has. */
    static List<String> headerOf(List<Raw> rows, OptionalInt headerRow) {
        int index = index(rows, headerRow);
        return index < 0 ? List.of() : names(rows.get(index).cells());
    }

    private void decide() {
        decided = true;
        int index = index(ahead, headerRow);
        header = index < 0 ? List.of() : names(ahead.get(index).cells());
        ahead.subList(index + 1, ahead.size()).forEach(this::hand);
        ahead.clear();
    }

    private static int index(List<Raw> rows, OptionalInt headerRow) {
        if (headerRow.isPresent()) {
            int wanted = headerRow.getAsInt();
            int index = 0;
            while (index < rows.size() && rows.get(index).line() < wanted) {
                index++;
            }
            return wanted == 0 || index == rows.size() ? -1 : index;
        }
        int widest = rows.stream().mapToInt(Raw::filled).max().orElse(0);
        int index = 0;
        while (index < rows.size() && rows.get(index).filled() < Math.max(Math.min(2, widest), widest * MOST)) {
            index++;
        }
        return index < rows.size() ? index : -1;
    }

    private static List<String> names(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            String written = cells.get(i).replaceAll("\\s+", " ").strip();
            String name = written.isEmpty() ? unnamed(i) : written;
            String unique = name;
            for (int copy = 2; !taken.add(unique); copy++) {
                unique = name + "(" + copy + ")";
            }
            names.add(unique);
        }
        return Collections.unmodifiableList(names);
    }

    private static String unnamed(int index) {
        return "列" + (index + 1);
    }

    private void hand(Raw row) {
        Map<String, TableCell> cells = new LinkedHashMap<>();
        header.forEach(name -> cells.put(name, TableCell.of("")));
        boolean more = false;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (i < header.size()) {
                cells.put(header.get(i), TableCell.of(cell));
            } else if (!cell.isBlank()) {
                more = true;
                cells.put(unnamed(i), TableCell.of(cell));
            }
        }
        if (more && !header.isEmpty()) {
            ragged.accept(row.line());
        }
        rows.accept(new TableRow(row.line(), sheet, cells, row.links(), row.original()));
    }
}
