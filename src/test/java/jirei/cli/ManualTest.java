package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The manual and the completion have every command and option, and what reads them understands them. */
final class ManualTest {
    private static String checked(String input, List<String> program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(program)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void theManualHasEveryCommandAndOption() {
        String manual = Run.of("manual").out();
        for (CommandLine command : new CommandLine(Main.class).getSubcommands().values()) {
            if (!command.getCommandSpec().helpCommand()) {
                assertThat(manual).contains("\n.SS " + command.getCommandName().replace("-", "\\-") + "\n");
                command.getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .forEach(option ->
                                assertThat(manual).contains(option.longestName().replace("-", "\\-")));
            }
        }
        assertThat(manual)
                .startsWith(".TH \"JIREI\" \"1\"")
                .doesNotContain("${")
                .doesNotContain("%n");
    }

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        String script = Run.of("completion").out();
        String complete = script
                + "\nCOMP_WORDS=(jirei ma); COMP_CWORD=1; _complete_jirei; echo \"${COMPREPLY[@]}\""
                + "\nCOMP_WORDS=(jirei search --ci); COMP_CWORD=2; _complete_jirei; echo \"${COMPREPLY[@]}\"\n";
        assertThat(checked(complete, List.of("bash", "-s")).lines()).containsExactly("matrix manual", "--city");
    }
}
