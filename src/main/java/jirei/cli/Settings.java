package jirei.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.cli.SettingsFile.FileValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The values of options that are not on the command line: {@code --port} from the environment as {@code JIREI_PORT}, else
 * from the file of settings as {@code port}, else from the folder of the program.
 */
final class Settings implements IDefaultValueProvider {
    private static final String PREFIX = "JIREI_";
    private static final String FILE = "jirei.yaml";
    private static final String OPTION = "--settings";

    /** Variables that are no options of a command: the file of settings, and those of the launcher and of tests. */
    private static final List<String> OTHER_VARIABLES =
            List.of("JIREI_SETTINGS", "JIREI_HEAP", "JIREI_CHROMIUM", "JIREI_BROWSER_TESTS");

    private final Map<String, String> environment;
    private final Optional<SettingsFile> file;
    private final Optional<Path> home;

    private Settings(Map<String, String> environment, Optional<SettingsFile> file, Optional<Path> home) {
        this.environment = Map.copyOf(environment);
        this.file = file;
        this.home = home;
    }

    /** A value that was set. */
    record Setting(String value, String origin) {}

    /**
     * The settings of a call.
     *
     * @param environment the variables
     * @param home the folder of the program, where its own corpus and index are, as the launcher tells
     * @throws CommandFailure if a file of settings is named that is not there
     */
    static Settings of(Map<String, String> environment, Optional<Path> home, String... arguments) {
        Optional<Path> named = named(arguments)
                .or(() -> Optional.ofNullable(environment.get(PREFIX + "SETTINGS")))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
        named.filter(path -> !Files.isRegularFile(path)).ifPresent(path -> {
            throw new CommandFailure("no such file of settings: " + path.toAbsolutePath());
        });
        Optional<Path> found =
                named.or(() -> Stream.concat(home.map(path -> path.resolve(FILE)).stream(), Stream.of(Path.of(FILE)))
                        .filter(Files::isRegularFile)
                        .findFirst());
        return new Settings(
                environment, found.map(path -> SettingsFile.read(path, new TreeSet<>(OptionNames.ALL))), home);
    }

    /** Only the environment. */
    static Settings of(Map<String, String> environment) {
        return new Settings(environment, Optional.empty(), Optional.empty());
    }

    private static Optional<String> named(String... arguments) {
        List<String> all = Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .toList();
        int place = all.indexOf(OPTION);
        return place >= 0 && place + 1 < all.size()
                ? Optional.of(all.get(place + 1))
                : all.stream()
                        .filter(argument -> argument.startsWith(OPTION + "="))
                        .map(argument -> argument.substring(OPTION.length() + 1))
                        .findFirst();
    }

    /** The file that is read, if there is one. */
    Optional<Path> path() {
        return file.map(SettingsFile::path);
    }

    /** What is wrong in the file, each with its line. */
    List<String> problems() {
        return file.map(SettingsFile::problems).orElse(List.of());
    }

    /** Variables that look like settings and are none, each with the nearest that is one. */
    List<String> unknownVariables() {
        List<String> known = Stream.concat(OptionNames.ALL.stream().map(Settings::variable), OTHER_VARIABLES.stream())
                .toList();
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .sorted()
                .map(name -> "no such setting: " + name + " (the nearest is " + NearestName.of(name, known) + ")")
                .toList();
    }

    /** The value that an option has where it is not on the command line; empty for its default. */
    Optional<Setting> of(OptionSpec option) {
        if (option.usageHelp() || option.versionHelp() || !option.longestName().startsWith("--")) {
            return Optional.empty();
        }
        String name = OptionNames.of(option);
        return Optional.ofNullable(environment.get(variable(name)))
                .map(value -> new Setting(value, variable(name)))
                .or(() -> file.flatMap(read -> Optional.ofNullable(read.values().get(name))
                        .map(value ->
                                new Setting(written(option, value, read.path()), read.path() + ":" + value.line()))))
                .or(() -> ofProgram(name));
    }

    /** The program's own folders, where nothing else is named. */
    private Optional<Setting> ofProgram(String name) {
        return name.equals("corpus") || name.equals("index")
                ? home.map(folder -> new Setting(folder.resolve(name).toString(), "default"))
                : Optional.empty();
    }

    /** As picocli takes several values; a relative path is one from the folder of the file. */
    private static String written(OptionSpec option, FileValue value, Path file) {
        String separator = option.splitRegex().isEmpty() ? "," : option.splitRegex();
        boolean isPath = Stream.of(option.auxiliaryTypes()).anyMatch(Path.class::equals);
        return value.values().stream()
                .map(text -> isPath ? resolved(text, file) : text)
                .collect(Collectors.joining(separator));
    }

    private static String resolved(String text, Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        int sign = text.indexOf('=') + 1;
        return text.substring(0, sign) + folder.resolve(text.substring(sign)).normalize();
    }

    private static String variable(String name) {
        return PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? of(option).map(Setting::value).orElse(null)
                : null;
    }

    /** Where the value of an option that is not on the command line comes from, for messages. */
    Optional<String> originOf(CommandLine command, ArgSpec argument) {
        boolean isTyped = argument instanceof OptionSpec option
                && Optional.ofNullable(command.getParseResult())
                        .filter(parsed -> parsed.hasMatchedOption(option))
                        .isPresent();
        return argument instanceof OptionSpec option && !isTyped ? of(option).map(Setting::origin) : Optional.empty();
    }
}
