package jirei.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The names of the options of all commands, which are the keys of settings: {@code port} for {@code --port}. */
final class OptionNames {
    /** All names, in alphabetical order. */
    static final List<String> ALL = commands(new CommandLine(new Main()))
            .flatMap(command -> of(command).stream())
            .map(OptionNames::of)
            .distinct()
            .sorted()
            .toList();

    private OptionNames() {}

    /** The commands of the program. */
    static Stream<CommandSpec> commands(CommandLine program) {
        return program.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.helpCommand());
    }

    /** The options of a command that are settings. */
    static List<OptionSpec> of(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.usageHelp()
                        && !option.versionHelp()
                        && option.longestName().startsWith("--")
                        && !option.longestName().equals("--settings"))
                .toList();
    }

    /** The name of an option. */
    static String of(OptionSpec option) {
        return option.longestName().substring(2);
    }
}
