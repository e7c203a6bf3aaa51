package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Options that are not given come from the environment. */
final class EnvironmentDefaultsTest {
    @Command(name = "any", mixinStandardHelpOptions = true)
    static final class AnyCommand {
        @Option(names = "--port", defaultValue = "7070")
        int port;

        @Option(names = "--two-words", split = ",")
        List<String> words = new ArrayList<>();
    }

    private static AnyCommand parsed(Map<String, String> environment, String... arguments) {
        AnyCommand command = new AnyCommand();
        new CommandLine(command)
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .parseArgs(arguments);
        return command;
    }

    @Test
    void theEnvironmentGoesBeforeTheDefault() {
        assertThat(parsed(Map.of()).port).isEqualTo(7070);
        assertThat(parsed(Map.of("JIREI_PORT", "8080")).port).isEqualTo(8080);
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironment() {
        assertThat(parsed(Map.of("JIREI_PORT", "8080"), "--port", "9090").port).isEqualTo(9090);
    }

    @Test
    void severalValuesStandBetweenCommas() {
        assertThat(parsed(Map.of("JIREI_TWO_WORDS", "ソウル,パリ")).words).containsExactly("ソウル", "パリ");
    }

    @Test
    void whatAsksForHelpIsNoSetting() {
        assertThat(parsed(Map.of("JIREI_VERSION", "1.0", "JIREI_HELP", "yes")).port)
                .isEqualTo(7070);
    }
}
