package jirei.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints the usage error and where to find help; without a command it prints the help itself. */
final class WrongUsage implements IParameterExceptionHandler {
    private final Settings settings;

    /** With the settings that a wrong value may come from. */
    WrongUsage(Settings settings) {
        this.settings = settings;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("jirei: " + wrong.getMessage() + origin(wrong)));
        if (arguments.length == 0) {
            command.usage(err, command.getColorScheme());
            return CommandLine.ExitCode.USAGE;
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            UnmatchedArgumentException.printSuggestions(unmatched, err);
            if (unmatched.isUnknownOption() && takesText(command)) {
                err.println("A word of a text that begins with a hyphen: put the text in quotes, or -- before it.");
            }
        }
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private String origin(ParameterException wrong) {
        return Optional.ofNullable(wrong.getArgSpec())
                .flatMap(argument -> settings.originOf(wrong.getCommandLine(), argument))
                .map(origin -> " (from " + origin + ")")
                .orElse("");
    }

    private static boolean takesText(CommandLine command) {
        return !command.getCommandSpec().positionalParameters().isEmpty();
    }
}
