package jirei.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML beyond the limits costs only itself: the table or text that it describes is read without it. */
class DeepYamlTest {
    /** Beyond the limit, and far too shallow to overflow a stack. */
    private static final String DEEP = "title: 窓口\ncity: " + "[".repeat(30) + "]".repeat(30) + "\n";

    @TempDir
    Path folder;

    private WholeReading read(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        try (Corpus corpus = new Corpus(folder)) {
            return WholeReading.of(corpus, file);
        }
    }

    private static void assertTold(WholeReading reading, String file, int line) {
        assertThat(reading.problems())
                .filteredOn(problem -> problem.message().contains("入れ子が深すぎます（20段まで）"))
                .extracting(ParseProblem::file, ParseProblem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(file, line));
        assertThat(reading.problems()).noneMatch(problem -> problem.message().contains("予期しない"));
    }

    @Test
    void aColumnMap() throws IOException {
        Files.writeString(folder.resolve("x.csv.map.yaml"), DEEP);
        WholeReading reading = read("x.csv", "件名,概要\n予約,番号札\n");

        assertTold(reading, "x.csv.map.yaml", 2);
        assertThat(reading.entries()).extracting(Entry::title).containsExactly("予約");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.txt.meta.yaml", "_folder.meta.yaml"})
    void theSidecarOfAFileOrAFolder(String sidecar) throws IOException {
        Files.writeString(folder.resolve(sidecar), DEEP);
        WholeReading reading = read("x.txt", "番号札を配る。\n");

        assertTold(reading, sidecar, 2);
        assertThat(reading.entries()).hasSize(1);
    }

    @Test
    void frontMatter() throws IOException {
        WholeReading reading = read("x.md", "---\n" + DEEP + "---\n\n番号札を配る。\n");

        assertTold(reading, "x.md", 3);
        assertThat(reading.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.content().text()).contains("番号札を配る。"));
    }

    @Test
    void aKeyThatStandsTwiceCountsOnce() throws IOException {
        Files.writeString(folder.resolve("x.csv.map.yaml"), "title: 件名\ncity: {value: ソウル, value: 釜山}\n");
        WholeReading reading = read("x.csv", "件名,概要\n予約,番号札\n");

        assertThat(reading.problems()).extracting(ParseProblem::message).contains("「value」が二つあります。一つにまとめてください。");
        assertThat(reading.entries())
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.city().orElseThrow().name()).isEqualTo("ソウル"));
    }

    @Test
    void aliasesThatRepeatTooMuch() throws IOException {
        StringBuilder laughs = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'f'; c++) {
            String last = "*" + (char) (c - 1);
            laughs.append("%s: &%s [%s]\n".formatted(c, c, (last + ", ").repeat(9) + last));
        }
        Files.writeString(folder.resolve("x.csv.map.yaml"), laughs);
        WholeReading reading = read("x.csv", "件名,概要\n予約,番号札\n");

        assertThat(reading.problems())
                .filteredOn(problem -> problem.message().contains("値が多すぎます"))
                .extracting(ParseProblem::line)
                .containsExactly(5);
        assertThat(reading.entries()).extracting(Entry::title).containsExactly("予約");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.json", "x.jsonl"})
    void jsonOfManyLevelsCostsOnlyItself(String file) throws IOException {
        String good = "{\"title\": \"予約\", \"text\": \"番号札\"}";
        String deep = "{\"title\": " + "[".repeat(600) + "]".repeat(600) + "}";
        WholeReading reading = read(file, file.endsWith("l") ? good + "\n" + deep : "[" + good + ",\n" + deep + "]");

        assertThat(reading.problems())
                .extracting(ParseProblem::line, problem -> problem.message().contains("JSONとして読めません"))
                .contains(org.assertj.core.groups.Tuple.tuple(2, true));
        assertThat(reading.entries()).extracting(Entry::title).isEqualTo(List.of("予約"));
    }
}
