package jirei.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * A manual page in the language of man(7), written from the commands themselves, so that it says what their help says.
 */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    /** The page of a program with its commands. */
    static String of(CommandSpec program) {
        ManualPage manual = new ManualPage();
        manual.write(program);
        return manual.page.toString();
    }

    private void write(CommandSpec program) {
        UsageMessageSpec usage = program.usageMessage();
        String name = program.name();
        List<CommandSpec> commands = commands(program);
        macro(".TH \"" + name.toUpperCase(Locale.ROOT) + "\" \"1\" \"\" \"" + program.version()[0] + "\"");
        macro(".SH NAME");
        text(name + " - " + lowerFirst(joined(program)));
        macro(".SH SYNOPSIS");
        for (CommandSpec command : commands) {
            macro(".B " + escaped(command.qualifiedName()));
            text(synopsis(command));
            macro(".br");
        }
        macro(".SH COMMANDS");
        for (CommandSpec command : commands) {
            macro(".SS " + escaped(command.name()));
            for (String paragraph : command.usageMessage().description()) {
                text(String.format(paragraph));
                macro(".PP");
            }
            command.positionalParameters().forEach(this::argument);
            command.options().stream()
                    .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                    .forEach(this::argument);
        }
        macro(".SH ENVIRONMENT");
        text(String.join(" ", usage.footer()));
        macro(".SH EXIT STATUS");
        usage.exitCodeList().forEach((status, meaning) -> {
            macro(".TP");
            macro(".B " + status);
            text(meaning);
        });
    }

    private static List<CommandSpec> commands(CommandSpec program) {
        return program.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden() && !command.helpCommand())
                .toList();
    }

    private static String joined(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    /** The arguments of a command as its help has them, on one line. */
    private static String synopsis(CommandSpec command) {
        Stream<String> parameters = command.positionalParameters().stream()
                .map(argument ->
                        argument.arity().min() == 0 ? "[" + argument.paramLabel() + "...]" : argument.paramLabel());
        return Stream.concat(Stream.of("[OPTIONS]"), parameters).collect(Collectors.joining(" "));
    }

    private void argument(ArgSpec argument) {
        macro(".TP");
        macro(".B " + escaped(names(argument)));
        text(Arrays.stream(argument.description())
                .map(line -> String.format(line))
                .collect(Collectors.joining(" ")));
    }

    private static String names(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel();
        }
        String negated = option.negatable() ? ", --no-" + option.longestName().substring(2) : "";
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return String.join(", ", option.names()) + negated + value;
    }

    private void macro(String line) {
        page.append(line).append('\n');
    }

    /** A paragraph, whose lines may not begin as a macro does. */
    private void text(String paragraph) {
        page.append(escaped(paragraph)).append('\n');
    }

    private static String escaped(String text) {
        String safe =
                text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ").strip();
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
