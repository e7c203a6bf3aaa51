package jirei.cli;

import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The output format of a command that prints a list: text, JSON, CSV or TSV. */
final class ListFormat {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    @Mixin
    OutputFormat form = new OutputFormat();

    @Option(names = "--csv", description = "Print comma-separated values with a header.")
    boolean csv;

    @Option(names = "--tsv", description = "Print tab-separated values with a header, each row on one line.")
    boolean tsv;

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
     * @throws ParameterException if they name more than one
     */
    ListKind kind() {
        long named = Stream.of("--json", "--csv", "--tsv")
                .filter(command.commandLine().getParseResult()::hasMatchedOption)
                .count();
        if (named > 1 || (csv && tsv)) {
            throw new ParameterException(command.commandLine(), "only one of --json, --csv and --tsv can be printed");
        }
        return csv ? ListKind.CSV : tsv ? ListKind.TSV : form.isJson() ? ListKind.JSON : ListKind.TEXT;
    }
}
