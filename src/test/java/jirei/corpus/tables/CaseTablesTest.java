package jirei.corpus.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParseProblem;
import jirei.corpus.Corpus;
import jirei.corpus.ReadingJson;
import jirei.corpus.WholeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables of cases are read whatever their columns are called. {@code corpus/tables/X.expected.json} is all that is read of
 * the table X beside it, as a person found it right.
 */
class CaseTablesTest {
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "corpus", "tables");
    private static final String EXPECTED = ".expected.json";

    @TempDir
    Path folder;

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXPECTED))
                    .map(name -> name.substring(0, name.length() - EXPECTED.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void allOfATableIsRead(String file) throws IOException {
        assertThat(ReadingJson.of(read(EXAMPLES, file)).strip())
                .isEqualTo(Files.readString(EXAMPLES.resolve(file + EXPECTED)).strip());
    }

    @Test
    void aMapMakesColumnsWaysToFilterUnderNamesOfTheirOwn() {
        assertThat(read(EXAMPLES, "procedures.jsonl").entries())
                .extracting(Entry::attributes)
                .containsExactly(
                        Map.of("類型", List.of("申請"), "部局", List.of("港務局", "市民局")),
                        Map.of("類型", List.of("協議"), "部局", List.of("港務局")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16", "UTF-16LE"})
    void aTableInAnotherEncodingIsReadAsInUtf8(String charset) throws IOException {
        String text = Files.readString(EXAMPLES.resolve("cases.csv")).replace("－", "○");
        List<Entry> inUtf8 =
                read("x.csv", text.getBytes(StandardCharsets.UTF_8)).entries();

        assertThat(read("x.csv", text.getBytes(Charset.forName(charset))).entries())
                .hasSize(3)
                .isEqualTo(inUtf8);
        assertThat(read("x.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                        .entries())
                .isEqualTo(inUtf8);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsToldApart(String separator) throws IOException {
        String text = "件名;概要;都市\n窓口;\"予約, 番号札; 呼出\t表示\";ソウル\n図書館;貸出;釜山\n";
        String written = text.replace("窓口;", "窓口" + separator)
                .replace("\";ソウル", "\"" + separator + "ソウル")
                .replace("件名;概要;都市", String.join(separator, "件名", "概要", "都市"))
                .replace("図書館;貸出;釜山", String.join(separator, "図書館", "貸出", "釜山"));

        assertThat(read("x.csv", bytes(written)).entries())
                .extracting(entry -> entry.content().text())
                .containsExactly("予約, 番号札; 呼出\t表示", "貸出");
    }

    @Test
    void rowsThatAreTooWideAreToldOnce() throws IOException {
        WholeReading reading = read("x.csv", bytes("件名,概要\n" + "窓口,予約,余り\n".repeat(40)));

        assertThat(reading.entries()).hasSize(40);
        assertThat(reading.entries().getFirst().content().text()).isEqualTo("予約\n列3: 余り");
        assertThat(problems(reading)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains("40か所（2、3、4、5、6行目など）");
        });
    }

    @Test
    void aQuotationThatIsNotClosedIsToldWhereItBegins() throws IOException {
        WholeReading reading = read("x.csv", bytes("件名,概要\n窓口,予約\n図書館,\"貸出\n港,船\n"));

        assertThat(reading.entries()).extracting(Entry::title).containsExactly("窓口");
        assertThat(problems(reading)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).contains("引用符");
        });
    }

    @Test
    void aWorkbookThatIsCalledCsvIsTold() throws IOException {
        assertThat(read("x.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1, 2, 0, 7})
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("文字のファイルではありません"));
    }

    @Test
    void aRowKeepsItsNameWhereItMovesAndNamesakesAreToldApart() throws IOException {
        List<Entry> before =
                read("x.csv", bytes("件名,概要\n窓口,予約\n窓口,呼出\n図書館,貸出\n")).entries();
        List<Entry> after =
                read("x.csv", bytes("件名,概要\n図書館,返却\n窓口,予約\n窓口,呼出\n")).entries();

        assertThat(after)
                .extracting(Entry::id)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(Entry::id).toList());
        assertThat(before).extracting(Entry::id).doesNotHaveDuplicates();
    }

    @Test
    void aMapThatLiesElsewhereCountsLikeOneBesideTheTable(@TempDir Path elsewhere) throws IOException {
        Files.writeString(folder.resolve("x.csv"), "あ,い\n窓口,計画\n");
        Path map = Files.writeString(elsewhere.resolve("m.yaml"), "title: あ\nkind: 計画\nfacets: [い]\nothers: yes\n");
        try (Corpus plain = new Corpus(folder);
                Corpus mapped = new Corpus(folder, Map.of("x.csv", map))) {
            WholeReading reading = WholeReading.of(mapped, "x.csv");

            assertThat(reading.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo(EntryKind.PLAN);
                assertThat(entry.attributes()).isEqualTo(Map.of("い", List.of("計画")));
            });
            assertThat(reading.problems())
                    .extracting(ParseProblem::toString)
                    .containsExactly("x.csv.map.yaml:4: 「others」は true か false です。（この指定なしで収録）");
            assertThat(mapped.digest("x.csv")).isNotEqualTo(plain.digest("x.csv"));
        }
    }

    private static List<ParseProblem> problems(WholeReading reading) {
        return reading.problems().stream()
                .filter(problem -> problem.severity() == ParseProblem.Severity.PROBLEM)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private WholeReading read(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
        return read(folder, file);
    }

    private static WholeReading read(Path folder, String file) {
        try (Corpus corpus = new Corpus(folder)) {
            return WholeReading.of(corpus, file);
        }
    }
}
