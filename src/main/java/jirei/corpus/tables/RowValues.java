package jirei.corpus.tables;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Source;
import jirei.corpus.tables.RowProblems.Fault;
import jirei.corpus.tables.TableRow.TableCell;

/** The values of one row by column and by role. It remembers the columns that were read, and reports its faults. */
final class RowValues {
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

    private final TableRow row;
    private final Columns columns;
    private final Consumer<Fault> faults;
    private final Set<String> used = new HashSet<>();

    RowValues(TableRow row, Columns columns, Consumer<Fault> faults) {
        this.row = row;
        this.columns = columns;
        this.faults = faults;
    }

    /** Whether the row is one of a sheet of a workbook. */
    boolean isOfSheet() {
        return row.sheet().isPresent();
    }

    /** The links of all cells of the row. */
    List<Source> links() {
        return row.links();
    }

    /** The cell of a column, without counting it as read. */
    TableCell cell(String column) {
        return row.cell(column);
    }

    /** Whether the row has values within this column, such as the members of a JSON object. */
    boolean hasColumnsWithin(String column) {
        return row.cells().keySet().stream().anyMatch(other -> other.startsWith(column + "."));
    }

    /** Whether the value of this column was read for a role. */
    boolean isUsed(String column) {
        return used.contains(column);
    }

    /** The value of a role: that of its first column that is filled, or what the map says of all rows. */
    Optional<String> text(ColumnRole role) {
        return Optional.ofNullable(columns.map().constants().get(role))
                .or(() -> columns.of(role).stream()
                        .flatMap(column -> value(column).stream())
                        .findFirst());
    }

    /** The values of all columns of a role, in the order of the columns. */
    List<String> texts(ColumnRole role) {
        return columns.of(role).stream()
                .flatMap(column -> value(column).stream())
                .toList();
    }

    /** The value of a column as one text; empty where the cell is blank, and reported where it is no text. */
    Optional<String> value(String column) {
        used.add(column);
        TableCell cell = row.cell(column);
        if (!cell.plain()) {
            notPlain(column);
            return Optional.empty();
        }
        return cell.values().stream().findFirst();
    }

    /** The day that the cell of a role holds, however it shows it. */
    Optional<LocalDate> day(ColumnRole role) {
        return columns.map().constants().containsKey(role)
                ? Optional.empty()
                : columns.of(role).stream()
                        .map(row::cell)
                        .filter(cell -> !cell.values().isEmpty())
                        .findFirst()
                        .flatMap(TableCell::day);
    }

    /** Reports that the value of a column is no text. */
    void notPlain(String column) {
        report(Severity.PROBLEM, "plain-" + column, "", "「" + column + "」の値が文字列ではありません。", "この値なしで収録");
    }

    /** Reports a fault of the row; its parts are those of {@link Fault}. */
    void report(Severity severity, String kind, String value, String message, String kept) {
        faults.accept(new Fault(severity, kind, value, message, kept));
    }

    /** A text with a blank for each line end. */
    static String onOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text.strip()
                : LINE_END.matcher(text).replaceAll(" ").strip();
    }
}
