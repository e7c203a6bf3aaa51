package jirei.corpus.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import jirei.casestudy.NameReading;
import jirei.casestudy.Source;
import jirei.corpus.tables.TableRow.TableCell;

/** Looks at the first rows of a table for its {@link TableHeader}, and hands on the rows below with their columns. */
public final class HeaderedRows {
    /** So many rows are looked at before it is decided. */
    private static final int AHEAD = 20;

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
     * @param days that cells hold, by column from 0
     * @param readings of names in cells, by column from 0
     */
    public record Raw(
            int line,
            List<String> cells,
            List<Source> links,
            Map<Integer, LocalDate> days,
            Map<Integer, Set<NameReading>> readings,
            String original) {
        public Raw {
            cells = List.copyOf(cells);
            links = List.copyOf(links);
            days = Map.copyOf(days);
            readings = Map.copyOf(readings);
        }

        /** A row of a format without links, days and readings. */
        public Raw(int line, List<String> cells, String original) {
            this(line, cells, List.of(), Map.of(), Map.of(), original);
        }

        int filled() {
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
            boolean passed = headerRow.isPresent() && row.line() > headerRow.getAsInt() + 1;
            if (passed || (headerRow.isEmpty() && ahead.size() == AHEAD)) {
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

    private void decide() {
        decided = true;
        TableHeader found = TableHeader.of(ahead, headerRow);
        header = found.names();
        ahead.subList(found.end(), ahead.size()).forEach(this::hand);
        ahead.clear();
    }

    private void hand(Raw row) {
        Map<String, TableCell> cells = new LinkedHashMap<>();
        header.forEach(name -> cells.put(name, TableCell.of("")));
        boolean more = false;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (i < header.size()) {
                cells.put(
                        header.get(i),
                        TableCell.of(
                                cell,
                                Optional.ofNullable(row.days().get(i)),
                                row.readings().getOrDefault(i, Set.of())));
            } else if (!cell.isBlank()) {
                more = true;
                cells.put(TableHeader.unnamed(i), TableCell.of(cell));
            }
        }
        if (more && !header.isEmpty()) {
            ragged.accept(row.line());
        }
        rows.accept(new TableRow(row.line(), sheet, cells, row.links(), row.original()));
    }
}
