package jirei.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jirei.casestudy.ParseProblem;
import jirei.lucene.LuceneIndexer;
import jirei.search.EntryIndexer;
import jirei.search.Study;
import jirei.web.SharedSite;
import jirei.web.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page and the answers that tell what there is to search say so truly, in good times and in bad. */
@ExtendWith(SharedSite.class)
final class StatusPagesIT {
    @Test
    void whatThereIsIsToldToPeopleAndToPrograms(Site site) throws IOException, InterruptedException {
        JsonNode health = site.json("/health");
        assertThat(health.at("/status").asString()).isEqualTo("ok");
        assertThat(health.at("/index/entries").asInt())
                .isEqualTo(Study.entries().size());
        assertThat(health.at("/index/files").asInt()).isEqualTo(Study.readings().size());
        assertThat(health.at("/index/bytes").asLong()).isGreaterThan(100_000);
        assertThat(health.at("/index/beingWritten").asBoolean()).isFalse();
        assertThat(Instant.parse(health.at("/index/updated").asString()))
                .isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now());

        Document page = Jsoup.parse(site.get("/about").body());
        assertThat(page.select(".condition").text()).isEqualTo("正常 すべての資料を検索できます。");
        assertThat(page.select(".facts dd").eachText()).contains("723件", Version.NAME);
        assertThat(page.select(".facts time").attr("datetime"))
                .isEqualTo(health.at("/index/updated").asString());
        assertThat(page.select(".dossier-table tbody tr")).hasSize(31);
        Elements seoul = page.select(".dossier-table tr:has(th:contains(ソウル))");
        assertThat(seoul.select("a").eachAttr("href")).contains("/dossiers/%E3%82%BD%E3%82%A6%E3%83%AB");
        assertThat(seoul.select(".number").text()).isEqualTo("23");
        assertThat(seoul.select(".row-note").html()).contains("tokyo/<wbr>seoul.md<wbr>");
    }

    @Test
    void everyProblemIsToldWithFileAndLineAndWhatWasKept(Site site) throws IOException, InterruptedException {
        List<ParseProblem> expected = Study.readings().stream()
                .flatMap(reading -> reading.problems().stream())
                .toList();
        JsonNode told = site.json("/api/problems").at("/problems");
        assertThat(told.size()).isEqualTo(expected.size()).isPositive();
        Document page = Jsoup.parse(site.get("/about").body());
        for (int i = 0; i < expected.size(); i++) {
            ParseProblem problem = expected.get(i);
            assertThat(told.get(i).propertyNames()).containsExactly("file", "line", "severity", "message", "kept");
            assertThat(told.get(i).at("/file").asString()).isEqualTo(problem.file());
            assertThat(told.get(i).at("/line").asInt()).isEqualTo(problem.line());
            assertThat(told.get(i).at("/severity").asString()).isEqualTo("note");
            assertThat(told.get(i).at("/message").asString()).isEqualTo(problem.message());
            assertThat(page.select("#problems ~ h3").eachText()).contains(problem.file());
            assertThat(page.select(".findings li").get(i).text())
                    .contains(problem.line() + "行目", "注記", problem.message(), problem.kept());
        }
    }

    @Test
    void anIndexWithoutEntriesIsDown(@TempDir Path corpus, @TempDir Path index)
            throws IOException, InterruptedException {
        try (Site site = Site.of(corpus, index)) {
            HttpResponse<String> health = site.get("/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"status\":\"down\"", "索引に項目がありません");
            assertThat(Jsoup.parse(site.get("/about").body())
                            .select(".condition")
                            .text())
                    .startsWith("検索できません 索引に項目がありません。");
        }
    }

    @Test
    void anIndexThatIsBeingMadeIsToldSo(@TempDir Path corpus, @TempDir Path index)
            throws IOException, InterruptedException {
        try (Site site = Site.of(corpus, index);
                EntryIndexer indexer = LuceneIndexer.open(index, true)) {
            assertThat(site.json("/health").at("/message").asString()).isEqualTo("索引を作っています。できたところから検索できます。");
            Study.fill(indexer);
            site.refresh();
            assertThat(site.json("/health").at("/message").asString()).isEqualTo("検索できます。索引を更新しているので、結果が変わることがあります。");
        }
    }

    @Test
    void aFileThatCannotBeReadAsksForAttention(@TempDir Path corpus, @TempDir Path index)
            throws IOException, InterruptedException {
        Files.writeString(corpus.resolve("memo.txt"), "防犯カメラの設置\n\n街の安全のために置く。\n");
        Files.writeString(corpus.resolve("empty.md"), "");
        try (Site site = Site.of(corpus, index)) {
            JsonNode health = site.json("/health");
            assertThat(health.at("/status").asString()).isEqualTo("attention");
            assertThat(health.at("/problems").asInt()).isEqualTo(1);
            JsonNode problem = site.json("/api/problems").at("/problems/0");
            assertThat(problem.at("/file").asString()).isEqualTo("empty.md");
            assertThat(problem.at("/severity").asString()).isEqualTo("problem");
            Document page = Jsoup.parse(site.get("/about").body());
            assertThat(page.select(".condition").text()).startsWith("確認が必要");
            assertThat(page.select(".findings .severity-problem").text()).isEqualTo("問題");
        }
    }
}
