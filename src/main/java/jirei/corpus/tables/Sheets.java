package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import jirei.casestudy.NameReading;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.tables.HeaderedRows.Raw;
import jirei.corpus.tables.RowProblems.Fault;
import jirei.corpus.text.CitedSources;
import jirei.corpus.text.ExtractedText;
import jirei.corpus.text.NameReadings;
import jirei.corpus.text.PieceLines;
import jirei.extraction.Piece;
import jirei.extraction.Spot;
import jirei.extraction.inline.InlineText;

/**
 * Parts the sheets of a workbook that are tables of cases from those that are not, by their first rows.
 *
 * <p>Without a map a sheet is a table where its header tells the title or the text and something else besides, or where
 * it tells the title or the text and has three columns and three full rows: a form, whose cells beside 件名 is a value,
 * is none.
 */
public final class Sheets implements Consumer<Piece> {
    private static final int AHEAD = 20;
    private static final int FEW = 3;

    private final CaseTable cases;
    private final ExtractedText others = new ExtractedText();
    private final List<Piece> ahead = new ArrayList<>();
    private final List<Raw> rowsAhead = new ArrayList<>();
    private Optional<Spot> sheet = Optional.empty();
    private Optional<HeaderedRows> table = Optional.empty();
    private boolean decided;
    private boolean any;

    public Sheets(CaseTable cases) {
        this.cases = cases;
    }

    @Override
    public void accept(Piece piece) {
        if (!piece.spot().equals(sheet)) {
            end();
            sheet = piece.spot();
            decided = false;
        }
        if (!decided) {
            ahead.add(piece);
            if (piece instanceof Piece.Row row) {
                rowsAhead.add(raw(row));
            }
            if (rowsAhead.size() == AHEAD) {
                decide();
            }
        } else if (table.isPresent() && piece instanceof Piece.Row row) {
            table.get().add(raw(row));
        } else {
            others.accept(piece);
        }
    }

    /** Says that there are no more pieces. */
    public void end() {
        if (!decided) {
            decide();
        }
        table.ifPresent(HeaderedRows::end);
        table = Optional.empty();
    }

    /** Whether there was a table of cases. */
    public boolean hasTables() {
        return any;
    }

    /** All that is no table of cases. */
    public ExtractedText others() {
        return others;
    }

    private void decide() {
        decided = true;
        OptionalInt header = cases.map().form().header();
        if (isTable(header)) {
            any = true;
            table = Optional.of(new HeaderedRows(name(), header, cases::add, line -> cases.tell(line, ragged())));
            rowsAhead.forEach(row -> table.orElseThrow().add(row));
            ahead.stream()
                    .filter(piece -> piece instanceof Piece.Paragraph || piece instanceof Piece.Item)
                    .forEach(others);
        } else {
            ahead.forEach(others);
        }
        ahead.clear();
        rowsAhead.clear();
    }

    private boolean isTable(OptionalInt headerRow) {
        ColumnMap map = cases.map();
        boolean wanted = map.form()
                .sheet()
                .map(written -> sheet.filter(spot -> spot.name().equals(written)
                                || String.valueOf(spot.number()).equals(written))
                        .isPresent())
                .orElse(true);
        List<String> header = TableHeader.of(rowsAhead, headerRow).names();
        Columns columns = Columns.of(map, header);
        if (!wanted || !columns.tellCases() || header.size() < 2) {
            return !map.isNone() && wanted && headerRow.equals(OptionalInt.of(0)) && !rowsAhead.isEmpty();
        }
        long roles = columns.roles().values().stream()
                .filter(named -> !named.isEmpty())
                .count();
        long full = rowsAhead.stream()
                .filter(row ->
                        row.cells().stream().filter(cell -> !cell.isBlank()).count() * 2 >= header.size())
                .count();
        return !map.isNone() || (roles > 1 && full > 1) || (header.size() >= FEW && full > FEW);
    }

    /** Names that the program gave say nothing. */
    private Optional<String> name() {
        return Optional.of(sheet.map(Spot::name).orElse(""))
                .map(name -> name.matches("(?i)(?:sheet|シート)\\d*") ? "" : name);
    }

    /** A row of a table, in which merged cells hold for all of their rows. */
    private static Raw raw(Piece.Row row) {
        List<InlineText> cells = new ArrayList<>(row.cells());
        row.merged().forEach((column, text) -> {
            while (cells.size() <= column) {
                cells.add(InlineText.EMPTY);
            }
            cells.set(column, text);
        });
        return new Raw(
                row.number(),
                cells.stream().map(InlineText::text).toList(),
                cells.stream()
                        .flatMap(cell -> CitedSources.linked(cell).stream())
                        .toList(),
                row.days(),
                readings(cells),
                PieceLines.of(row));
    }

    private static Map<Integer, Set<NameReading>> readings(List<InlineText> cells) {
        Map<Integer, Set<NameReading>> readings = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).readings().isEmpty()) {
                readings.put(i, NameReadings.in(cells.get(i)));
            }
        }
        return readings;
    }

    private static Fault ragged() {
        return new Fault(Severity.NOTE, "ragged", "", "見出しのない列に値があります。", "「列7」のような名前で収録");
    }
}
