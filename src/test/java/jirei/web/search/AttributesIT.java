package jirei.web.search;

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

/** Attributes from tables are filtered, shown and queried like the dimensions of the study. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AttributesIT {
    private Site site;

    @BeforeAll
    void start(@TempDir Path corpus, @TempDir Path index) throws IOException {
        Files.writeString(
                corpus.resolve("procedures.csv"),
                "手続名,概要,所管 府省,処理日数\n水質届出,届け出る。,環境省,7\n大気届出,届け出る。,環境省,30\n道路届出,届け出る。,国土交通省,3\n");
        Files.writeString(corpus.resolve("procedures.csv.map.yaml"), "title: 手続名\nfacets: [所管 府省]\n");
        site = Site.of(corpus, index);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void theSearchPageOffersItsValues() throws IOException, InterruptedException {
        Document page = page("/?q=届出");
        assertThat(page.select(".facet h3").eachText()).contains("所管_府省");
        Document picked = page(page.select("a.facet-value:contains(環境省)").attr("href"));
        assertThat(picked.select(".hit h2").eachText()).containsExactlyInAnyOrder("水質届出", "大気届出");
        assertThat(picked.select(".chip").text()).contains("所管_府省: 環境省");
        assertThat(picked.select(".spread").eachText()).isEmpty();
    }

    @Test
    void thePageOfAnEntryLeadsToOthersOfTheSameValue() throws IOException, InterruptedException {
        Document page = page(page("/?q=道路届出").select(".hit h2 a").attr("href"));
        assertThat(page.select(".entry .facts dt").eachText()).containsExactly("処理日数", "所管_府省");
        assertThat(page(page.select("a.attribute-value").attr("href"))
                        .select(".hit h2")
                        .eachText())
                .containsExactly("道路届出");
    }

    @Test
    void programsAndQueriesNameIt() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?attribute.所管_府省=環境省");
        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.at("/facets/attribute.所管_府省").size()).isEqualTo(2);
        assertThat(site.json("/api/search?q=%23所管_府省:国土交通省").path("total").asInt())
                .isEqualTo(1);
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(site.get(path).body());
    }
}
