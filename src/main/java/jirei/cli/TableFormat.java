package jirei.cli;

import java.util.Optional;
import jirei.export.DelimitedRows;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that have a command print rows for a spreadsheet instead. */
final class TableFormat {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    @Option(names = "--csv", description = "Print comma-separated values with a header.")
    boolean csv;

    @Option(names = "--tsv", description = "Print tab-separated values with a header, each row on one line.")
    boolean tsv;

    /**
     * How rows are written; empty where none are asked for.
     *
     * @throws ParameterException if both are, or JSON too
     */
    Optional<DelimitedRows> rows() {
        if ((csv && tsv)
                || ((csv || tsv) && command.commandLine().getParseResult().hasMatchedOption("--json"))) {
            throw new ParameterException(command.commandLine(), "only one of --json, --csv and --tsv can be printed");
        }
        return csv ? Optional.of(DelimitedRows.CSV) : tsv ? Optional.of(DelimitedRows.TSV) : Optional.empty();
    }
}
