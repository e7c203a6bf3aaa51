package jirei.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jirei.search.EngineException;
import jirei.search.IndexInUseException;
import jirei.web.about.Version;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The entry point of the command line. */
@Command(
        name = "jirei",
        version = Version.NAME,
        description = "Finds government case studies, in Japanese.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        subcommands = {
            ServeCommand.class,
            IndexCommand.class,
            SearchCommand.class,
            SuggestCommand.class,
            AnalyzeCommand.class,
            McpCommand.class,
            EvalCommand.class,
            LearnVectorsCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:done, with problems; or not done, and the message says why", "2:wrong usage"},
        footerHeading = "%nSettings:%n",
        footer = {
            "Every long option can also be set in the environment: --corpus as JIREI_CORPUS,",
            "--index as JIREI_INDEX, and so on. Options on the command line take precedence.",
        })
public final class Main {
    private Main() {}

    /** Runs a command and exits with its status. */
    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        int status = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        Runtime.getRuntime().exit(status);
    }

    /** Runs a command and returns its exit status: 0 done, 1 problems found, 2 wrong usage. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setDefaultValueProvider(new EnvironmentDefaults(System.getenv()))
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        boolean expected = failure instanceof EngineException
                || failure instanceof CommandFailure
                || failure instanceof UncheckedIOException;
        if (!expected) {
            throw failure;
        }
        boolean saysAll = failure instanceof CommandFailure || failure instanceof IndexInUseException;
        String reason = saysAll || failure.getCause() == null ? "" : " (" + failure.getCause() + ")";
        command.getErr().println(command.getColorScheme().errorText("jirei: " + failure.getMessage() + reason));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
