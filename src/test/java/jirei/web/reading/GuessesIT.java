package jirei.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jirei.web.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Guessed metadata is always marked as such, and an error in a sidecar is reported once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuessesIT {
    private static final String GUESSED = "発行：港湾局\n\n2026年3月\n\n窓口の本文。\n";

    private Site site;

    @BeforeAll
    void start(@TempDir Path corpus, @TempDir Path index) throws IOException {
        Files.createDirectories(corpus.resolve("said"));
        Files.writeString(corpus.resolve("ヘルシンキの窓口.txt"), GUESSED);
        Files.writeString(corpus.resolve("said/ソウルの窓口.txt"), GUESSED);
        Files.writeString(corpus.resolve("said/ソウルの窓口2.txt"), GUESSED);
        Files.writeString(
                corpus.resolve("said/_folder.meta.yaml"),
                "city: ソウル\ntitel: 窓口\ntitle: 窓口集\ndate: 2025\npublisher: 水道局\n");
        Files.writeString(corpus.resolve("gone.pdf.meta.yaml"), "title: 消えた資料\n");
        site = Site.of(corpus, index);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void thePageOfAnEntryMarksAllThatWasGuessed() throws IOException, InterruptedException {
        Document page = page("/entries/" + guessedEntry());
        assertThat(page.select(".hit-facts .guess").text()).isEqualTo("推定");
        assertThat(page.select(".entry .prose").eachText()).contains("港湾局（推定）「ヘルシンキの窓口」 2026年3月調査（推定）");
        assertThat(page.select(".citation").text()).startsWith("港湾局（推定）「ヘルシンキの窓口」ヘルシンキ（推定）、");
        assertThat(page.select(".cited:has(.guess)").text())
                .startsWith("推定 資料名、都市、調査時期、発行者は、資料に明記がない")
                .contains("ヘルシンキの窓口.txt.meta.yaml");
    }

    @Test
    void thePageOfACityMarksItsNameAndItsFacts() throws IOException, InterruptedException {
        Document page = page("/dossiers/ヘルシンキ");
        assertThat(page.select("h1 .guess").text()).isEqualTo("推定");
        assertThat(page.select("#provenance .facts dd").eachText())
                .containsExactly("ヘルシンキの窓口 推定", "港湾局 推定", "2026年3月 推定", "ヘルシンキの窓口.txt");
    }

    @Test
    void thePageOfAllDossiersMarksThemToo() throws IOException, InterruptedException {
        Document page = page("/about");
        assertThat(page.select(".dossier-table tr:has(th:contains(ヘルシンキ)) .guess"))
                .hasSize(4);
        assertThat(page.select("#dossiers ~ .prose .guess")).hasSize(1);
        assertThat(page.select(".dossier-table tr:has(th:contains(ソウル)) .guess"))
                .isEmpty();
        assertThat(page.select(".dossier-table tr:has(th:contains(ソウル)) .row-note")
                        .eachText())
                .allSatisfy(note -> assertThat(note).contains("水道局", "2025年調査"));
    }

    @Test
    void theApiTellsWhatWasGuessed() throws IOException, InterruptedException {
        JsonNode guessed = site.json("/api/entries/" + guessedEntry()).at("/provenance/guessed");
        assertThat(guessed.valueStream().map(JsonNode::asString)).containsExactly("TITLE", "CITY", "DATE", "PUBLISHER");
        assertThat(site.json("/api/entries/" + entry("ソウル")).at("/provenance/guessed"))
                .isEmpty();
        assertThat(site.json("/api/entries/" + entry("ソウル"))
                        .at("/provenance/researched")
                        .asString())
                .isEqualTo("2025");
    }

    @Test
    void anExportSaysSoOrLeavesItOut() throws IOException, InterruptedException {
        assertThat(site.get("/entries/" + guessedEntry() + ".ris").body())
                .contains("N1  - 都市: ヘルシンキ（推定）", "N1  - 調査時期: 2026年3月（推定）", "N1  - 発行者: 港湾局（推定）")
                .doesNotContain("PY  - ", "DA  - ", "A1  - ", "PB  - ", "CY  - ");
        assertThat(site.get("/entries/" + entry("ソウル") + ".ris").body())
                .contains("PY  - 2025", "PB  - 水道局", "CY  - ソウル")
                .doesNotContain("DA  - ", "（推定）");
        assertThat(site.get("/export.csv?city=ヘルシンキ").body()).contains("港湾局（推定）", "2026年3月（推定）", "ヘルシンキ（推定）");
    }

    @Test
    void whatIsWrongInASidecarIsToldOnce() throws IOException, InterruptedException {
        JsonNode problems = site.json("/api/problems").at("/problems");
        assertThat(problems.valueStream()
                        .map(problem -> problem.at("/file").asString() + ":"
                                + problem.at("/line").asInt()))
                .containsExactly("gone.pdf.meta.yaml:0", "said/_folder.meta.yaml:2");
    }

    private String guessedEntry() throws IOException, InterruptedException {
        return entry("ヘルシンキ");
    }

    private String entry(String city) throws IOException, InterruptedException {
        return site.json("/api/search?city=" + city).at("/hits/0/id").asString();
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(site.get(path).body(), site.origin());
    }
}
