package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are not given come from the environment, else from the file, else they have their default. */
final class SettingsTest {
    @TempDir
    Path folder = Path.of("");

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("jirei.yaml"), yaml);
    }

    /** A call with the file of the folder, if there is one, as that of the program. */
    private Run run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), environment, Optional.of(folder), arguments);
        return new Run(status, out.toString(), err.toString());
    }

    /** The value of a setting of {@code serve} and where it comes from. */
    private String valueOf(String setting, Map<String, String> environment, String... options) {
        String[] call = new String[3 + options.length];
        call[0] = "settings";
        call[1] = "--tsv";
        call[2] = "serve";
        System.arraycopy(options, 0, call, 3, options.length);
        return run(environment, call)
                .out()
                .lines()
                .filter(line -> line.startsWith(setting + "\t"))
                .findFirst()
                .orElseThrow()
                .substring(setting.length() + 1);
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        assertThat(valueOf("port", Map.of())).isEqualTo("7070\tdefault");
        write("# mine\nport: 7071\n");
        assertThat(valueOf("port", Map.of())).isEqualTo("7071\t" + folder.resolve("jirei.yaml") + ":2");
        assertThat(valueOf("port", Map.of("JIREI_PORT", "7072"))).isEqualTo("7072\tJIREI_PORT");
        assertThat(valueOf("port", Map.of("JIREI_PORT", "7072"), "--port", "7073"))
                .isEqualTo("7073\toption");
    }

    @Test
    void pathsOfTheFileAreFromItsFolder() throws IOException {
        assertThat(valueOf("corpus", Map.of())).isEqualTo(folder.resolve("corpus") + "\tdefault");
        write("corpus: research\nsynonyms: [a.txt, /b.txt]\n");
        assertThat(valueOf("corpus", Map.of())).startsWith(folder.resolve("research") + "\t");
        assertThat(valueOf("synonyms", Map.of())).startsWith(folder.resolve("a.txt") + ",/b.txt\t");
        write("map:\n  - t.csv=t.yaml\n  - u.csv=u.yaml\n");
        assertThat(run(Map.of(), "index").err())
                .contains("no such file: " + folder.resolve("t.yaml") + " (of --map t.csv)");
    }

    @Test
    void severalValuesAndFlagsAreTaken() throws IOException {
        write("behind-proxy: true\ncity: [ソウル, パリ]\nsize: 500\n");
        assertThat(valueOf("behind-proxy", Map.of())).startsWith("true\t");
        assertThat(run(Map.of(), "search", "a").err()).contains("--size: not a number from 1 to 100: 500");
    }

    @Test
    void aNamedFileGoesBeforeThatOfTheProgram(@TempDir Path other) throws IOException {
        write("port: 7071\n");
        Path named = Files.writeString(other.resolve("mine.yaml"), "port: 7074\n");
        assertThat(valueOf("port", Map.of("JIREI_SETTINGS", named.toString()))).startsWith("7074\t");
        assertThat(run(Map.of("JIREI_SETTINGS", named.toString()), "settings"))
                .extracting(Run::status, Run::err)
                .containsExactly(0, "");
        assertThat(run(Map.of(), "settings", "--no-json", "--settings", named.toString())
                        .out())
                .contains("settings file: " + named)
                .containsPattern("port +7074 +.*mine.yaml:1");
        Run missing = run(Map.of("JIREI_SETTINGS", "nowhere.yaml"), "settings");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("no such file of settings: ", "nowhere.yaml");
    }

    @Test
    void everyWrongKeyIsNamedWithItsLineAndTheNearestRightOne() throws IOException {
        write("prot: 1\nport: 7071\nsynonym: a.txt\nport: 7072\nhost:\n");
        for (String command : new String[] {"index", "settings"}) {
            Run run = run(Map.of(), command);
            assertThat(run.status()).isEqualTo(command.equals("settings") ? 1 : 2);
            assertThat(run.err())
                    .contains("jirei.yaml:1: no such setting: prot (the nearest is port)")
                    .contains("jirei.yaml:3: no such setting: synonym (the nearest is synonyms)")
                    .contains("jirei.yaml:4: set twice: port (first in line 2)")
                    .contains("jirei.yaml:5: not a value or a list of values: host");
        }
    }

    @ParameterizedTest
    @CsvSource({"'port: [1', jirei.yaml:1: not YAML: ", "just words, jirei.yaml:1: not a list of settings"})
    void aFileThatIsNoListOfSettingsIsExplained(String yaml, String explained) throws IOException {
        write(yaml);
        Run run = run(Map.of(), "index");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(explained).doesNotContain("\tat ");
    }

    @Test
    void aWrongValueSaysWhereItComesFrom() throws IOException {
        write("\nport: seventy\n");
        assertThat(run(Map.of(), "serve").err()).contains("seventy", "(from " + folder.resolve("jirei.yaml") + ":2)");
        assertThat(run(Map.of("JIREI_PORT", "eighty"), "serve").err()).contains("eighty", "(from JIREI_PORT)");
    }

    @Test
    void variablesThatAreNoSettingsAreNamed() {
        Run run = run(Map.of("JIREI_PROT", "1", "JIREI_HEAP", "1g", "PORT", "2"), "settings");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines("jirei: no such setting: JIREI_PROT (the nearest is JIREI_PORT)");
    }

    @Test
    void aTokenIsNotShown() {
        assertThat(valueOf("admin-token", Map.of("JIREI_ADMIN_TOKEN", "correct-horse-battery")))
                .isEqualTo("(hidden)\tJIREI_ADMIN_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JIREI_VERSION", "JIREI_HELP"})
    void whatAsksForHelpIsNoSetting(String variable) {
        assertThat(run(Map.of(variable, "yes"), "settings").err()).contains("no such setting: " + variable);
    }
}
