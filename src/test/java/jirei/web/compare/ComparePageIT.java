package jirei.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jirei.web.SharedSite;
import jirei.web.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Cities are compared side by side, and an invalid selection is explained beside the form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class ComparePageIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void theWordsOfTheSearchAreMarkedAndNoCellIsEmpty() throws IOException, InterruptedException {
        Document page = page("/compare?city=ソウル&city=ヘルシンキ&theme=デジタルデバイド&theme=官民共創&q=高齢者");
        assertThat(page.select("h1").text()).isEqualTo("ソウル・ヘルシンキの比較");
        assertThat(page.select("main h2").eachText()).containsExactly("デジタルデバイド", "官民共創", "基礎情報", "組織", "調査資料");
        assertThat(page.select("td mark").eachText()).contains("高齢者");
        for (Element row : page.select("tbody tr")) {
            assertThat(row.select("td .compare-city").eachText()).containsExactly("ソウル", "ヘルシンキ");
        }
        assertThat(page.select("td"))
                .allMatch(cell -> cell.text().length()
                        > cell.select(".compare-city").text().length() + 1);
        assertThat(page.select("#theme-co-creation tr:contains(計画) td")
                        .eachText()
                        .getFirst())
                .isEqualTo("ソウル 情報なし（－）");
        assertThat(page.select("a:contains(検索結果へ戻る)")).isEmpty();
        String from = "/?q=高齢者&sort=city&page=2";
        Document reached = page(
                "/compare?city=ソウル&city=台北&q=教室&from=" + URLEncoder.encode(from.substring(1), StandardCharsets.UTF_8));
        assertThat(decoded(reached.select("a:contains(検索結果へ戻る)").attr("href"))).isEqualTo(from);
        assertThat(decoded(reached.select(".compare-ask [name=from]").attr("value")))
                .isEqualTo(from.substring(1));
    }

    @Test
    void aQueryShowsOnlyTheEntriesThatItFinds() throws IOException, InterruptedException {
        Document page = page("/compare?city=ソウル&city=ロンドン&q=高齢者");
        assertThat(page.select("main h2").eachText()).startsWith("テーマごとの都市の評価と項目", "該当のないテーマ");
        assertThat(page.select(".compare-found li").eachText()).containsExactly("ソウル 2件", "ロンドン 0件");
        Element divide = page.select("#ratings tr:contains(デジタルデバイド)").getFirst();
        assertThat(divide.select("td").getFirst().select(".compare-title").eachText())
                .containsExactlyInAnyOrder("高齢者向けのデジタル教育", "LiKU(教育用ロボット)");
        assertThat(divide.select("td").getFirst().select("a[href^=/?q=]").text())
                .isEqualTo("2件");
        assertThat(divide.select("td").get(1).text()).contains("0件（調査済み）");
        assertThat(page.select("#unmatched tbody tr")).hasSize(10);
        assertThat(page.select("#organizations td").text()).contains("該当なし（0件）");
    }

    @Test
    void theApiCountsWhatTheQueryFinds() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/compare?city=ソウル&city=ロンドン&q=高齢者");
        assertThat(answer.at("/found/ソウル").asInt()).isEqualTo(2);
        assertThat(answer.at("/found/ロンドン").asInt()).isZero();
        assertThat(site.json("/api/compare?city=ソウル&city=ロンドン").at("/found").isNull())
                .isTrue();
    }

    @Test
    void hundredsOfCitiesAreTypedWithOneListOfSuggestions(@TempDir Path folder)
            throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("題名,都市,概要\n");
        for (int i = 1; i <= 150; i++) {
            table.append("港の記録,第%d市,港を見た。\n".formatted(i));
        }
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("cities.csv"), table);
        try (Site cities = Site.of(corpus, folder.resolve("index"))) {
            Document page = Jsoup.parse(cities.get("/compare?city=第1市&city=第7市").body());
            assertThat(page.select("h1").text()).isEqualTo("第1市・第7市の比較");
            assertThat(page.select("input[name=city]:not([type=hidden])").eachAttr("value"))
                    .containsExactly("第1市", "第7市", "", "");
            assertThat(page.select("datalist#cities option")).hasSize(150);
            assertThat(page.select("option")).hasSize(150);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/compare?city=ソウル, あと1つ以上選んでください",
        "/compare?city=ソウル&city=アトランティス, 「アトランティス」の調査資料はありません",
        "/compare?city=ソウル&city=台北&city=パリ&city=ロンドン&city=オスロ, 4都市までです。5都市",
        "/compare?theme=官民共創, 都市を2つから4つまで選ぶと",
    })
    void whatCannotBeComparedIsAHint(String path, String hint) throws IOException, InterruptedException {
        Document page = page(path);
        assertThat(page.select("main").text()).contains(hint);
        assertThat(page.select("table")).isEmpty();
        assertThat(page.select("form.compare-picker [name=city]")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void amongTooManyCitiesTheFirstFourAreProposed() throws IOException, InterruptedException {
        Document page = page("/compare?city=ソウル&city=台北&city=パリ&city=ロンドン&city=オスロ");
        assertThat(page.select("form.compare-picker [name=city]").eachAttr("value"))
                .containsExactly("ソウル", "台北", "パリ", "ロンドン", "オスロ");
        assertThat(page.select("[name=city][checked]").eachAttr("value")).containsExactly("ソウル", "台北", "パリ", "ロンドン");
    }

    @Test
    void anUnknownCityCostsOnlyItself() throws IOException, InterruptedException {
        Document page = page("/compare?city=ソウル&city=アトランティス&city=台北");
        assertThat(page.select("h1").text()).isEqualTo("ソウル・台北の比較");
        assertThat(page.select(".note").text()).contains("アトランティス");
        assertThat(page.select("#ratings tbody tr")).hasSize(11);
    }

    @Test
    void whatTheFormSendsBecomesTheAddressOfTheComparison() throws IOException, InterruptedException {
        HttpResponse<String> response = site.get("/compare?city=ソウル&city=台北&city=&city=&theme=官民共創");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(site.address(response.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(site.address("/compare?city=ソウル&city=台北&theme=官民共創"));
    }

    @Test
    void twoToFourPickedCitiesLeadFromTheResultsToTheirComparison() throws IOException, InterruptedException {
        Document two = page("/?q=防犯&city=ソウル&city=台北&rating=★");
        assertThat(two.select(".results-compare").text()).isEqualTo("2都市を比較");
        assertThat(decoded(two.select(".results-compare").attr("href")))
                .isEqualTo("/compare?city=ソウル&city=台北&q=防犯&from=?q=防犯&city=ソウル&city=台北&rating=BENCHMARK");
        assertThat(page("/?q=防犯&city=ソウル").select(".results-compare")).isEmpty();
        assertThat(decoded(page("/?q=防犯&city=ソウル&city=台北&rating=★&view=matrix")
                        .select(".matrix-page .results-compare")
                        .attr("href")))
                .isEqualTo(decoded(two.select(".results-compare").attr("href")) + "&view=matrix");
        assertThat(page("/").select(".site-menu a[href=/compare]")).hasSize(1);
    }

    @Test
    void aSearchWithoutWordsSaysNothingOfMarks() throws IOException, InterruptedException {
        assertThat(page("/compare?city=ソウル&city=台北&q=防犯").select(".compare-marks"))
                .hasSize(1);
        assertThat(page("/compare?city=ソウル&city=台北&q=評価:★").select(".compare-marks"))
                .isEmpty();
    }

    @Test
    void theApiComparesThem() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/compare?city=ソウル&city=ヘルシンキ&theme=官民共創");
        assertThat(answer.at("/cities").size()).isEqualTo(2);
        JsonNode plan = answer.at("/sections/0/rows/1");
        assertThat(plan.at("/field").asString()).isEqualTo("計画・戦略");
        assertThat(plan.at("/cells/0/gap").asString()).isEqualTo("情報なし（－）");
        assertThat(plan.at("/cells/1/gap").isNull()).isTrue();
        assertThat(plan.at("/cells/1/entries/0/title").asString()).startsWith("ヘルシンキ・イノベーション地区");
        assertThat(site.get("/api/compare?city=ソウル").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"xlsx", "docx", "csv", "md", "ris", "json"})
    void aComparisonIsSavedInEveryFormat(String extension) throws IOException, InterruptedException {
        String parameters = "?city=ソウル&city=ヘルシンキ&theme=官民共創";
        HttpResponse<String> response = site.get("/compare." + extension + parameters);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).endsWith("." + extension));
        assertThat(page("/compare" + parameters).select(".exports a").eachAttr("href"))
                .anyMatch(href -> href.startsWith("/compare." + extension + "?city="));
        assertThat(site.get("/compare." + extension + "?city=ソウル").statusCode()).isEqualTo(400);
    }

    @Test
    void theDraftHasTheTableWithItsGapsAndTheEntries() throws IOException, InterruptedException {
        assertThat(site.get("/compare.md?city=ソウル&city=ヘルシンキ&theme=官民共創").body())
                .contains("ソウル・ヘルシンキの比較", "情報なし（－）", "ヘルシンキ・イノベーション地区");
    }

    @Test
    void commaSeparatedValuesAreTheTableWithItsGaps() throws IOException, InterruptedException {
        assertThat(site.get("/compare.csv?city=ソウル&city=ヘルシンキ&theme=官民共創").body())
                .startsWith("\uFEFF項目,ソウル,ヘルシンキ\r\n官民共創: 都市の評価,情報なし（－）,情報あり（○）\r\n")
                .contains("官民共創: 計画・戦略,情報なし（－）,ヘルシンキ・イノベーション地区", "基礎情報: 人口", "組織: 組織,");
    }

    private Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body(), site.origin());
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }
}
