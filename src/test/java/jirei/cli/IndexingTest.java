package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jirei.lucene.LuceneIndexer;
import jirei.search.EntryIndexer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The index follows the corpus, and a search sees what the index holds. */
final class IndexingTest {
    private static final Path STUDY = Path.of("corpus");

    @TempDir
    Path folder = Path.of("");

    private Path corpus() {
        return folder.resolve("corpus");
    }

    private Run run(String... arguments) {
        return Run.on(corpus(), folder.resolve("index"), arguments);
    }

    @BeforeEach
    void takeThreeDossiers() throws IOException {
        Files.createDirectories(corpus().resolve("samples"));
        copy("tokyo/seoul.md", "seoul.md");
        copy("samples/paris.md", "samples/paris.md");
        copy("samples/london.md", "samples/london.md");
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(STUDY.resolve(from), corpus().resolve(to));
    }

    @Test
    void theFirstRunReadsAllAndTheSecondNothing() {
        Run first = run("index");
        assertThat(first.status()).isZero();
        assertThat(first.out())
                .containsPattern("3 files read, 0 unchanged, 0 removed; \\d+ entries in \\d+\\.\\d s, \\d+/s")
                .contains("3 dossiers, ", "0 problems");
        Run second = run("index");
        assertThat(second.status()).isZero();
        assertThat(second.out()).contains("0 files read, 3 unchanged, 0 removed");
    }

    @Test
    void whatTookTheReaderForIsNoted() {
        assertThat(run("index").out()).containsPattern("note: seoul\\.md:\\d+: .*デジタルデバイ");
    }

    @Test
    void aRebuildReadsAllAgain() {
        run("index");
        assertThat(run("index", "--rebuild").out()).contains("3 files read, 0 unchanged, 0 removed");
    }

    @Test
    void theNextRunSeesWhatWasChangedRemovedAndAdded() throws IOException {
        run("index");
        Path paris = corpus().resolve("samples/paris.md");
        Files.writeString(paris, Files.readString(paris) + "\n### 事例: 凱旋門の空飛ぶ案内板\n案内板が飛ぶ。\n");
        Files.delete(corpus().resolve("samples/london.md"));
        copy("samples/oslo.md", "samples/oslo.md");
        assertThat(run("index").out()).contains("2 files read, 1 unchanged, 1 removed");
        assertThat(total(run("search", "凱旋門の空飛ぶ案内板"))).isPositive();
        assertThat(total(run("search", "--city", "ロンドン"))).isZero();
        assertThat(total(run("search", "--city", "オスロ"))).isPositive();
    }

    @Test
    void aSearchBringsTheIndexUpToDateByItself() throws IOException {
        assertThat(total(run("search", "--city", "ソウル"))).isEqualTo(23);
        Files.delete(corpus().resolve("seoul.md"));
        assertThat(total(run("search", "--city", "ソウル"))).isZero();
    }

    @Test
    void aBrokenFileIsNamedWithItsLineAndCostsOnlyItself() throws IOException {
        Files.write(corpus().resolve("broken.md"), new byte[] {'a', '\n', (byte) 0xff, 0x28});
        Run run = run("index");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("problem: broken\\.md:\\d+: .+")
                .contains("4 files read", "1 problem in broken.md");
        Run rows = run("index", "--csv");
        assertThat(rows.out().lines().toList())
                .startsWith("severity,file,line,message,kept")
                .anyMatch(line -> line.matches("problem,broken\\.md,\\d+,.+"))
                .allMatch(line -> line.matches("(severity|problem|note),.*"));
        assertThat(rows.err()).contains("dossiers, ");
        assertThat(run("index").status()).isEqualTo(1);
        assertThat(total(run("search", "--city", "ソウル"))).isEqualTo(23);
    }

    @Test
    void anEmptyCorpusIsAnEmptyIndex() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Run run = Run.on(empty, folder.resolve("index"), "index");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("0 dossiers, 0 entries, 0 problems");
        assertThat(total(Run.on(empty, folder.resolve("index"), "search", "防犯")))
                .isZero();
    }

    @Test
    void whileAnotherProcessWritesTheIndexIsSearchedAsItIs() {
        run("index");
        try (EntryIndexer other = LuceneIndexer.open(folder.resolve("index"), false)) {
            other.publish();
            Run index = run("index");
            assertThat(index.status()).isEqualTo(1);
            assertThat(index.err())
                    .contains("jirei: ", "another process", "--index")
                    .doesNotContain("\tat ");
            Run search = run("search", "--city", "ソウル");
            assertThat(search.status()).isZero();
            assertThat(search.err()).contains("searching the index as it is", "another process");
            assertThat(total(search)).isEqualTo(23);
        }
    }

    @Test
    void aSearchAsTextIsForPeople() {
        Run run = run("search", "高齢者", "デジタル教育", "--city", "ソウル", "--no-json", "--size", "2");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .containsPattern("(?m)^\\d+ hits?$")
                .containsPattern("(?m)^1\\. .*\\[高齢者\\]")
                .contains("★ ソウル×デジタルデバイド | 事例 | p.7/9")
                .doesNotContain("\n3. ");
    }

    @Test
    void aFilterMeansWhatItMeansInAQuery() {
        int byQuery = total(run("search", "テーマ:AI"));
        assertThat(byQuery).isPositive();
        assertThat(total(run("search", "--theme", "AI"))).isEqualTo(byQuery);
        assertThat(total(run("search", "--rating", "★○"))).isEqualTo(total(run("search", "評価:★○")));
        assertThat(run("search", "--no-json", "--", "ロボット", "-ソウル").out()).containsPattern("(?m)^\\d+ hits?$");
    }

    @Test
    void aSearchAsTextSaysHowWhatWasTypedIsAnswered() {
        assertThat(run("search", "ソウル", "高齢者", "スマホ", "--no-json", "--why").out())
                .contains("to narrow: --city ソウル", "more match weakly --")
                .contains("   = スマホ → スマートフォン (synonym, body)");
        assertThat(run("search", "ほげほげ", "防犯", "--no-json").out())
                .contains("nothing has all the words")
                .doesNotContain("   = ");
    }

    @Test
    void wordsMayBeLookedForOnlyAsTyped() {
        assertThat(json(run("search", "スマホ", "--json")).at("/expansions")).isNotEmpty();
        JsonNode answer = json(run("search", "スマホ", "高齢者", "--exact", "スマホ,高齢者", "--json"));
        assertThat(answer.at("/exact").toString()).isEqualTo("[\"スマホ\",\"高齢者\"]");
        assertThat(answer.at("/expansions")).isEmpty();
    }

    @Test
    void analyzeOverAnIndexShowsWhatItIsAsked() {
        run("index");
        Run run =
                Run.of("analyze", "高齢者のスマホ", "--index", folder.resolve("index").toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("expansions:\n", "  スマホ\tsynonym\tスマートフォン\t", "asked:\n  match\t", "\n  rank\t");
    }

    @Test
    void aSearchAsJsonIsForPrograms() {
        Run run = run("search", "--rating", "★", "--kind", "組織,計画", "--city", "ソウル,パリ", "--json");
        JsonNode answer = json(run);
        assertThat(answer.at("/hits").valueStream())
                .isNotEmpty()
                .allMatch(hit -> hit.get("rating").asString().equals("BENCHMARK"))
                .allMatch(hit -> Stream.of("ORGANIZATION", "PLAN")
                        .anyMatch(kind -> kind.equals(hit.get("kind").asString())));
        assertThat(answer.at("/hits").valueStream().map(hit -> hit.get("city").asString()))
                .contains("ソウル", "パリ");
    }

    private static JsonNode json(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        return new JsonMapper().readTree(run.out());
    }

    private static int total(Run run) {
        return json(run).at("/total").asInt();
    }
}
