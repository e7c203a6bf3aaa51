package jirei.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The output format of a command: text or JSON. */
final class OutputFormat {
    @Option(
            names = "--json",
            negatable = true,
            fallbackValue = "true",
            description = "Print JSON as the API does. Default: text on a terminal, JSON elsewhere")
    @Nullable
    Boolean json;

    /** Whether to print JSON: as the option says, else if the output is no terminal. */
    boolean isJson() {
        return json == null ? !Terminal.isThere() : json;
    }
}
