package jirei.cli;

import jirei.export.DelimitedRows;
import picocli.CommandLine.Mixin;

/** The output format of a command that prints a list: text, JSON, CSV or TSV. */
final class ListFormat {
    @Mixin
    OutputFormat form = new OutputFormat();

    @Mixin
    TableFormat table = new TableFormat();

    /** How a list is printed. */
    enum ListKind {
        TEXT,
        JSON,
        CSV,
        TSV
    }

    /**
     * The format that the options name; otherwise text on a terminal and JSON elsewhere.
     *
     * @throws picocli.CommandLine.ParameterException if they name more than one
     */
    ListKind kind() {
        return table.rows()
                .map(rows -> rows == DelimitedRows.CSV ? ListKind.CSV : ListKind.TSV)
                .orElseGet(() -> form.isJson() ? ListKind.JSON : ListKind.TEXT);
    }
}
