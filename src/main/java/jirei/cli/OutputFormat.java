package jirei.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which form a command prints what it found: as text for people, as JSON for programs. */
final class OutputFormat {
    @Option(
            names = "--json",
            negatable = true,
            fallbackValue = "true",
            description = "Print what the API of the server answers. Default: on a terminal text, elsewhere JSON")
    @Nullable
    Boolean json;

    /** Whether to print JSON: as the option says, else if the output is no terminal. */
    boolean isJson() {
        return json == null ? !Terminal.isThere() : json;
    }
}
