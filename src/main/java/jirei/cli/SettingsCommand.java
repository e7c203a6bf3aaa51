package jirei.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jirei.cli.ListFormat.ListKind;
import jirei.cli.Settings.Setting;
import jirei.export.DelimitedRows;
import jirei.web.http.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Prints the value of each setting and where it comes from. */
@Command(
        name = "settings",
        description = {
            "Prints each setting with its value and where that comes from: an option, the environment, the settings file or the default; and all that is wrong in them.",
            "With a command and its options: those of this call, such as: jirei settings serve --port 8080"
        })
final class SettingsCommand implements Callable<Integer> {
    private static final String HIDDEN = "(hidden)";
    private static final List<String> SECRETS = List.of("admin-token");

    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    ListFormat form = new ListFormat();

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            description = "A command with its options, which is not run. Default: the settings of all commands")
    List<String> call = new ArrayList<>();

    /** A line of the list. */
    record SettingRow(String name, String value, String origin) {}

    @Override
    public Integer call() {
        ListKind kind = form.kind();
        PrintWriter out = command.commandLine().getOut();
        Settings settings = (Settings) command.root().defaultValueProvider();
        List<SettingRow> rows = call.isEmpty() ? ofAll(settings) : ofCall(settings);
        switch (kind) {
            case TEXT -> printText(settings, rows, out);
            case JSON -> out.println(Json.write(rows));
            case CSV -> out.print(DelimitedRows.CSV.text(table(rows)));
            case TSV -> out.print(DelimitedRows.TSV.text(table(rows)));
        }
        out.flush();
        List<String> wrong = Stream.concat(settings.problems().stream(), settings.unknownVariables().stream())
                .toList();
        wrong.forEach(line -> command.commandLine().getErr().println("jirei: " + line));
        return wrong.isEmpty() ? 0 : 1;
    }

    /** One row for each name, or for each command where their defaults differ. */
    private List<SettingRow> ofAll(Settings settings) {
        Map<String, List<SettingRow>> rows = new TreeMap<>();
        OptionNames.commands(command.root().commandLine())
                .forEach(each -> OptionNames.of(each).forEach(option -> {
                    SettingRow row = row(settings, option, Optional.empty());
                    List<SettingRow> known = rows.computeIfAbsent(row.name(), name -> new ArrayList<>());
                    if (known.stream().noneMatch(other -> other.value().equals(row.value()))) {
                        known.add(
                                known.isEmpty()
                                        ? row
                                        : new SettingRow(row.name(), row.value(), row.origin() + " of " + each.name()));
                    }
                }));
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private List<SettingRow> ofCall(Settings settings) {
        ParseResult parsed = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setDefaultValueProvider(settings)
                .parseArgs(call.toArray(String[]::new));
        ParseResult named = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        return OptionNames.of(named.commandSpec()).stream()
                .map(option -> row(
                        settings,
                        option,
                        named.hasMatchedOption(option)
                                ? Optional.of(new Setting(
                                        String.join(
                                                ",",
                                                named.matchedOption(option.longestName())
                                                        .stringValues()),
                                        "option"))
                                : Optional.empty()))
                .toList();
    }

    private static SettingRow row(Settings settings, OptionSpec option, Optional<Setting> given) {
        Setting setting = given.or(() -> settings.of(option))
                .orElseGet(() -> new Setting(
                        Optional.ofNullable(option.defaultValue())
                                .orElse(option.arity().max() == 0 ? "false" : ""),
                        "default"));
        String name = OptionNames.of(option);
        boolean isHidden = SECRETS.contains(name) && !setting.value().isEmpty();
        return new SettingRow(name, isHidden ? HIDDEN : setting.value(), setting.origin());
    }

    private static List<List<String>> table(List<SettingRow> rows) {
        return Stream.concat(
                        Stream.of(List.of("setting", "value", "origin")),
                        rows.stream().map(row -> List.of(row.name(), row.value(), row.origin())))
                .toList();
    }

    private static void printText(Settings settings, List<SettingRow> rows, PrintWriter out) {
        out.println("settings file: "
                + settings.path().map(path -> path.toAbsolutePath().toString()).orElse("none"));
        TextColumns columns = new TextColumns(1);
        int name = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        int value =
                rows.stream().mapToInt(row -> columns.width(row.value())).max().orElse(0);
        rows.forEach(row -> out.println(columns.left(row.name(), name)
                + "  "
                + columns.left(row.value(), Math.min(value, 60))
                + "  "
                + row.origin()));
    }
}
