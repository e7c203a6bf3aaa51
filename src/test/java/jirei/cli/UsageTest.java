package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Commands explain themselves, and wrong usage is told from all else by status 2. */
final class UsageTest {
    @Test
    void everyCommandOptionAndParameterIsDescribed() {
        for (CommandLine command : new CommandLine(Main.class).getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            assertThat(spec.usageMessage().description()).as(spec.name()).isNotEmpty();
            for (ArgSpec argument : spec.args()) {
                assertThat(String.join("", argument.description()))
                        .as("%s %s", spec.name(), argument.paramLabel())
                        .isNotBlank();
                if (argument instanceof OptionSpec option) {
                    assertThat(Run.of(spec.name(), "--help").out().replace("[no-]", ""))
                            .contains(option.longestName());
                }
            }
        }
    }

    @Test
    void theHelpNamesTheCommandsTheStatusesAndTheSettings() {
        Run help = Run.of("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("serve", "index", "search", "analyze", "eval", "Exit status:", "JIREI_CORPUS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "index", "search", "suggest", "analyze", "eval", "mcp", "learn-vectors"})
    void everyCommandHasItsHelp(String command) {
        Run help = Run.of(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).startsWith("Usage: jirei " + command).contains("Exit status:");
        assertThat(help.out()).doesNotContain("${").doesNotContain("Default: null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serch",
                "--colour",
                "search --colour",
                "serve --port seventy",
                "serve --port 99999",
                "serve --cors-origin portal.example",
                "mcp --base-url nowhere",
                "index extra",
                "suggest",
                "suggest a --size 0",
                "analyze",
                "search --rating △",
                "search --theme ほげ",
                "search --attribute 府省庁",
                "search --attribute =環境省",
                "search --page 0",
                "search --size 1000",
                "search --sort foo",
                "eval",
                "eval --compare one.txt --qrels q.txt",
                "learn-vectors texts.txt",
                "learn-vectors --out vectors.bin",
                "learn-vectors texts.txt --out vectors.bin --dimensions 12",
            })
    void whatIsNotUnderstoodIsWrongUsage(String line) {
        Run run = Run.of(line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("jirei: ").contains("Try: jirei").doesNotContain("Usage:");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aBadFilterIsExplainedInTheTermsOfItsOption() {
        assertThat(Run.of("search", "--rating", "△").err()).isEqualToNormalizingNewlines("""
                        jirei: --rating: no such rating: △ (there are ★ ベンチマーク, ○ 情報あり, － 情報なし)
                        Try: jirei search --help
                        """);
        assertThat(Run.of("search", "--page", "0").err()).contains("--page: not a number from 1 to 100: 0");
        assertThat(Run.of("search", "--sort", "foo").err()).contains("--sort: no such order: foo");
    }

    @Test
    void aWordThatIsTakenForAnOptionIsToBeQuoted() {
        assertThat(Run.of("search", "ロボット", "-ソウル").err()).contains("'-ソウル'", "in quotes, or -- before it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short-token", "with blanks, but long"})
    void aBadTokenIsWrongUsageAndNotRepeated(String token, @TempDir Path folder) {
        Run run = Run.on(folder, folder.resolve("index"), "serve", "--check", "--admin-token", token);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--admin-token: the token must");
        assertThat(token.isEmpty() || !(run.err() + run.out()).contains(token)).isTrue();
    }

    @Test
    void nothingIsAddedToACorpusOfOneFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "# 港");
        Run run = Run.on(file, folder.resolve("index"), "serve", "--check", "--admin-token", "correct-horse-battery");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("to a folder, not to a file");
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        Run run = Run.of();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: jirei", "serve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "search", "serve"})
    void withoutACorpusThereIsNothingToDo(String command, @TempDir Path folder) {
        Run run = Run.on(folder.resolve("nowhere"), folder.resolve("index"), command);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("no such corpus folder", "nowhere", "--corpus");
        assertThat(folder.resolve("index")).doesNotExist();
    }

    @Test
    void analyzeShowsEveryView() {
        Run run = Run.of("analyze", "ﾃﾞｼﾞﾀﾙ", "防犯カメラ");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("normalized: デジタル 防犯カメラ", "query: ﾃﾞｼﾞﾀﾙ 防犯カメラ", "word:", "gram:")
                .containsPattern("\\d+\t\\d+-\\d+\tカメラ");
    }

    @Test
    void analyzeShowsWhatIsLookedForBeside(@TempDir Path folder) throws IOException {
        Path groups = Files.writeString(folder.resolve("groups.txt"), "防犯カメラ, 監視カメラ > ドローン\n");
        Run run = Run.of("analyze", "--synonyms", groups.toString(), "駅の防犯カメラを使う");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\n  防犯 カメラ\tsynonym\t監視カメラ\n", "\n  防犯 カメラ\tnarrower\tドローン\n");
    }

    @Test
    void theOperatorsDictionaryDecidesHowWordsAreCut(@TempDir Path folder) throws IOException {
        Path words = Files.writeString(folder.resolve("words.csv"), "官公庁オークション,官公庁 オークション,カンコウチョウ オークション,名詞\n");
        assertThat(Run.of("analyze", "--dictionary", words.toString(), "官公庁オークション")
                        .out())
                .contains("\tオークション\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "index", "search", "suggest", "analyze"})
    void wrongLinesInWordListsAreWrongUsageAndAllNamed(String command, @TempDir Path folder) throws IOException {
        Path words = Files.writeString(folder.resolve("words.csv"), "# mine\n一語\n");
        Path groups = Files.writeString(folder.resolve("groups.txt"), "甲, 乙\n丙\n丁 >\n");
        List<String> line = new ArrayList<>(List.of(command, "--dictionary", words.toString()));
        line.addAll(List.of("--synonyms", groups + ",nowhere.txt"));
        if (!command.equals("analyze")) {
            line.addAll(List.of(
                    "--corpus",
                    folder.toString(),
                    "--index",
                    folder.resolve("index").toString()));
        }
        if (List.of("analyze", "suggest").contains(command)) {
            line.add("本文");
        }
        Run run = Run.of(line.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("words.csv:2: ", "groups.txt:2: ", "groups.txt:3: ", "nowhere.txt: no such file")
                .doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }
}
