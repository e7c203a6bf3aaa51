package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The unit, the container file and the launchers name only what there is. */
final class DeploymentTest {
    private static final Path DEPLOY = Path.of("src/main/deploy");
    private static final Pattern VARIABLE = Pattern.compile("JIREI_[A-Z_]+");

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String of(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }

    @Test
    void everyVariableIsASetting() throws IOException {
        Set<String> known = OptionNames.ALL.stream()
                .map(name -> "JIREI_" + name.replace('-', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        known.addAll(List.of("JIREI_SETTINGS", "JIREI_HEAP"));
        for (String text : List.of(
                of("jirei.service"),
                of("Containerfile"),
                Files.readString(Path.of("jirei")),
                Files.readString(Path.of("src/main/launcher/jirei.cmd")))) {
            assertThat(known).containsAll(variables(text));
        }
    }

    @Test
    void everyLineOfTheSampleSettingsIsOne() throws IOException {
        String text = of("jirei.yaml");
        Path whole = Files.createTempFile("jirei", ".yaml");
        try {
            Files.writeString(whole, text.replaceAll("(?m)^# ([a-z-]+: )", "$1"));
            SettingsFile file = SettingsFile.read(whole, new TreeSet<>(OptionNames.ALL));
            assertThat(file.problems()).isEmpty();
            assertThat(file.values()).containsKeys("port", "behind-proxy", "secrets", "query-log");
        } finally {
            Files.delete(whole);
        }
    }

    @Test
    void theUnitStartsTheLauncherOfTheArchive() throws IOException {
        List<String> lines = of("jirei.service").lines().toList();
        assertThat(lines)
                .contains(
                        "[Unit]",
                        "[Service]",
                        "[Install]",
                        "ExecStart=/opt/jirei/jirei serve",
                        "SuccessExitStatus=143");
        assertThat(lines).allSatisfy(line -> assertThat(line).matches("|#.*|\\[\\w+]|[A-Z]\\w+=.*"));
        assertThat(lines.stream()
                        .filter(line -> line.matches("[A-Z]\\w+=.*"))
                        .map(line -> line.replaceFirst("=.*", ""))
                        .filter(key -> !key.equals("Environment")))
                .doesNotHaveDuplicates();
    }

    @Test
    void theContainerCopiesWhatTheArchiveHas() throws IOException {
        String archive = Files.readString(Path.of("src/main/assembly/archive.xml"));
        List<String> lines = of("Containerfile")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .matches("(FROM|COPY|RUN|ENV|USER|WORKDIR|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD) .*"));
        assertThat(lines).contains("COPY jirei LICENSE /opt/jirei/", "COPY lib /opt/jirei/lib", "EXPOSE 7070");
        assertThat(archive)
                .contains(
                        "<source>jirei</source>",
                        "<source>LICENSE</source>",
                        "<outputDirectory>lib<",
                        "<outputDirectory>licences<");
    }

    @Test
    void theLauncherOfWindowsStartsAsTheOtherDoes() throws IOException {
        String text = Files.readString(Path.of("src/main/launcher/jirei.cmd"));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        for (String option :
                List.of("-XX:+UseSerialGC", "-Xmn32m", "-Djirei.home=", "-jar", "JIREI_HEAP", "JAVA_HOME")) {
            assertThat(text).contains(option);
            assertThat(Files.readString(Path.of("jirei"))).contains(option);
        }
        assertThat(text).contains("LSS 21").endsWith("exit /b %ERRORLEVEL%\r\n");
        assertThat(Pattern.compile("(?m)^\\) ?else").matcher(text).find()).isFalse();
        assertThat(text.chars().filter(letter -> letter == '(').count())
                .isEqualTo(text.chars().filter(letter -> letter == ')').count());
    }
}
