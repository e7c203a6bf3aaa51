package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page lists, shows and exports, the command line does too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListingTest {
    private static final JsonMapper JSON = new JsonMapper();

    private Path folder = Path.of("");

    @BeforeAll
    void takeTwoDossiers(@TempDir Path empty) throws IOException {
        folder = empty;
        Files.createDirectory(folder.resolve("corpus"));
        Files.copy(Path.of("corpus/tokyo/seoul.md"), folder.resolve("corpus/seoul.md"));
        Files.copy(Path.of("corpus/samples/paris.md"), folder.resolve("corpus/paris.md"));
    }

    private Run run(String... arguments) {
        return Run.on(folder.resolve("corpus"), folder.resolve("index"), arguments);
    }

    private String idOfAHit() {
        return run("search", "スマートフォン", "--city", "ソウル", "--tsv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split("\t", -1)[0];
    }

    @Test
    void aRatingNamesItsSubject() {
        assertThat(run("search", "高齢者 スマートフォン", "--city", "ソウル", "--no-json").out())
                .containsPattern("\n   ★ ソウル×デジタルデバイド \\| 事例 \\| p\\.\\d+/\\d+\n");
    }

    @Test
    void hitsAreRowsOfCsv() {
        List<String> lines = run("search", "ロボット", "--csv").out().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("id,title,kind,city,theme,rating,rated,page,document,file,match,score,snippet");
        assertThat(lines).hasSizeGreaterThan(1).anyMatch(line -> line.contains("ソウル,"));
    }

    @Test
    void everyRowOfTsvIsOneLineOfAsManyColumns() {
        List<String> lines =
                run("search", "--size", "100", "--tsv").out().lines().toList();
        assertThat(lines)
                .hasSizeGreaterThan(30)
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(13));
    }

    @Test
    void suggestionsAreRowsToo() {
        assertThat(run("suggest", "そう", "--csv").out())
                .startsWith("text,reading,kind,entries\n")
                .contains("\nソウル,,都市,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search a --csv --tsv", "matrix --json --csv", "suggest a --json --tsv"})
    void oneFormatIsPrinted(String line) {
        Run run = run(line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("only one of --json, --csv and --tsv");
    }

    @Test
    void anEntryIsShownWhole() {
        String id = idOfAHit();
        Run run = run("show", id, "--no-json");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("ソウル×", "\nsources:\n", "\nfile: seoul.md:", "\ncite: ", "閲覧\nid:   " + id);
        JsonNode json = JSON.readTree(run("show", id, "--json").out());
        assertThat(json.at("/id").asString()).isEqualTo(id);
        assertThat(json.at("/provenance/file").asString()).isEqualTo("seoul.md");
    }

    @Test
    void anEntryThatIsNotThereIsNamed() {
        Run run = run("show", "なし-0000");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines("jirei: no such entry: なし-0000 (jirei search prints the id of each hit)");
    }

    @Test
    void theMatrixIsAlignedForWideLetters() {
        TextColumns columns = new TextColumns(1);
        List<String> table = run("matrix", "--no-json")
                .out()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .toList();
        assertThat(table).hasSize(4);
        assertThat(table.getFirst()).contains(" 11  ");
        assertThat(table).extracting(columns::width).containsOnly(columns.width(table.getFirst()));
        assertThat(table.get(1)).containsPattern("^(パリ|ソウル) +[★○－] +\\d+");
    }

    @Test
    void theMatrixCountsTheHitsOfAQuery() {
        String csv = run("matrix", "メタバース", "--theme", "AI", "--csv").out();
        assertThat(csv).startsWith("city,theme,rating,entries\n").containsPattern("\nソウル,新技術（AI・メタバース等）,ベンチマーク,\\d+\n");
        JsonNode json =
                JSON.readTree(run("matrix", "メタバース", "--theme", "AI", "--json").out());
        assertThat(json.at("/total").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"xlsx, xl/workbook.xml", "docx, word/document.xml", "pptx, ppt/presentation.xml"})
    void officeFilesAreWritten(String ending, String part, @TempDir Path out) throws IOException {
        Path file = out.resolve("report." + ending);
        Run run = run("export", "ロボット", "--out", file.toString(), "--title", "海外のロボット");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).containsPattern("\\d+ entries in ");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry(part)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"csv, 番号", "md, '# '", "ris, 'TY  - '", "json, '{'"})
    void textIsPrinted(String format, String beginning) {
        Run run = run("export", "ロボット", "--format", format);
        assertThat(run.status()).isZero();
        assertThat(run.out().replace("\uFEFF", "")).startsWith(beginning);
    }

    @Test
    void namedEntriesAndColumnsAreTaken() {
        String id = idOfAHit();
        assertThat(run(
                                "export",
                                "--format",
                                "csv",
                                "--id",
                                id,
                                "--column",
                                "名称,都市",
                                "--base-url",
                                "https://jirei.example/")
                        .out()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .endsWith(",ソウル");
        assertThat(run("export", "--format", "md", "--id", id, "--base-url", "https://jirei.example/")
                        .out())
                .contains("https://jirei.example/entries/");
    }

    @Test
    void aFileIsReplacedOnlyByForce(@TempDir Path out) throws IOException {
        Path file = Files.writeString(out.resolve("mine.md"), "mine");
        Run refused = run("export", "ロボット", "--out", file.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("the file exists", "--force");
        assertThat(file).hasContent("mine");
        assertThat(run("export", "ロボット", "--out", file.toString(), "--force").status())
                .isZero();
        assertThat(Files.readString(file)).startsWith("# ");
    }

    @ParameterizedTest
    @CsvSource({
        "export, name a file with --out",
        "export --format xlsx, cannot be printed",
        "export --format odt, 'there are xlsx, docx'",
        "export --format csv --column 名前, --column: no such column",
        "matrix --ambiguous-width 3, --ambiguous-width: not a number from 1 to 2: 3",
    })
    void wrongUsageIsExplained(String line, String explained) {
        Run run = run(line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(explained);
    }
}
