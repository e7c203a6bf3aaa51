package jirei.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.search.EngineException;
import jirei.search.IndexInUseException;
import jirei.web.about.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
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
            ShowCommand.class,
            MatrixCommand.class,
            ExportCommand.class,
            SuggestCommand.class,
            AnalyzeCommand.class,
            McpCommand.class,
            EvalCommand.class,
            LearnVectorsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SecretCommand.class,
            SettingsCommand.class,
            CompletionCommand.class,
            ManualCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:done, with problems; or not done, and the message says why", "2:wrong usage"},
        footerHeading = "%nSettings:%n",
        footer = {
            "Every long option can also be set in the environment: --corpus as JIREI_CORPUS, and so on; or in the file",
            "jirei.yaml, as corpus: FOLDER. The command line goes before the environment, and that before the file.",
            "jirei settings prints all of them.",
        })
public final class Main {
    @Option(
            names = "--settings",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings file. Default: jirei.yaml in the folder of the program, or else in this one")
    @Nullable
    Path settings;

    Main() {}

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
        Optional<Path> home =
                Optional.ofNullable(System.getProperty("jirei.home")).map(Path::of);
        return run(out, err, System.getenv(), home, arguments);
    }

    /** Runs a command with these variables of the environment. */
    static int run(
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            Optional<Path> home,
            String... arguments) {
        CommandLine program = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain);
        Optional.ofNullable(program.getSubcommands().get("settings"))
                .ifPresent(settings -> settings.setStopAtPositional(true));
        try {
            Settings settings = Settings.of(environment, home, arguments);
            if (!settings.problems().isEmpty() && !List.of(arguments).contains("settings")) {
                settings.problems()
                        .forEach(problem -> err.println(program.getColorScheme().errorText("jirei: " + problem)));
                return CommandLine.ExitCode.USAGE;
            }
            return program.setDefaultValueProvider(settings)
                    .setParameterExceptionHandler(new WrongUsage(settings))
                    .execute(arguments);
        } catch (CommandFailure e) {
            err.println(program.getColorScheme().errorText("jirei: " + e.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
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
