package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jirei.web.Site;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A city that only rows of a table name is a city like those of dossiers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CitiesOfTablesIT {
    private Site site;

    @BeforeAll
    void start(@TempDir Path corpus, @TempDir Path index) throws IOException {
        Files.writeString(
                corpus.resolve("cases.csv"),
                "題名,都市,評価,概要\n見守り電話,札幌市,★,毎週かける\n電子回覧板,大津市,○,連絡を配る\n除雪地図,札幌市,○,道を示す\n観光案内,ウィーン,○,道を示す\n花の暦,かすみがうら市,○,季節を知らせる\nスマホ教室,大津市,○,教える\nスマートフォン貸出,大津市,○,貸し出す\n");
        site = Site.of(corpus, index);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "札幌市, 2",
        "札幌, 2",
        "都市:札幌市, 2",
        "都市:札幌, 2",
        "都市:北海道札幌市, 2",
        "見守り 都市:札幌市, 1",
        "札幌市の見守り, 1",
        "見守り -都市:札幌市, 0",
        "道 -札幌市, 1",
        "道 -都市:札幌市, 1",
        "かすみがうら市, 1",
        "かすみがうら市の花, 1",
        "国:オーストリア, 1"
    })
    void itIsFoundByItsName(String query, int total) throws IOException, InterruptedException {
        JsonNode answer = search("q=" + encoded(query));

        assertThat(answer.path("total").asInt()).isEqualTo(total);
        assertThat(answer.path("notes").toString()).doesNotContain("調査されていない");
    }

    @Test
    void aSelectedCityHasNoNote() throws IOException, InterruptedException {
        JsonNode answer = search("city=" + encoded("札幌市"));

        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.path("notes").isEmpty()).isTrue();
    }

    @Test
    void anotherCityIsStillUnknown() throws IOException, InterruptedException {
        JsonNode answer = search("q=" + encoded("都市:津市"));

        assertThat(answer.path("total").asInt()).isZero();
        assertThat(answer.path("notes").toString()).contains("「津市」の調査資料はありません（調査されていない都市です）。");
    }

    @Test
    void anExclusionOfASynonymSaysWhatItExcludes() throws IOException, InterruptedException {
        JsonNode answer = search("q=" + encoded("スマホ -スマートフォン"));

        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(answer.path("notes").toString()).contains("「スマートフォン」とその表記の違いがある項目だけを除きました。同じ意味の「スマホ」がある項目は除いていません。");
        assertThat(search("q=" + encoded("スマホ -回覧板")).path("notes").isEmpty()).isTrue();
    }

    @Test
    void itIsSuggested() throws IOException, InterruptedException {
        assertThat(site.json("/api/suggest?q=" + encoded("さっぽろ")).toString()).contains("札幌市");
    }

    @Test
    void itIsCompared() throws IOException, InterruptedException {
        String page = site.get("/compare?city=" + encoded("札幌市") + "&city=" + encoded("大津市"))
                .body();

        assertThat(page).doesNotContain("調査されていない");
        assertThat(Jsoup.parse(page).select("h1").text()).contains("札幌市・大津市");
    }

    @Test
    void itsRowsAreItsDossier() throws IOException, InterruptedException {
        String page = site.get("/dossiers/" + encoded("札幌市")).body();

        assertThat(page).contains("見守り電話", "除雪地図").doesNotContain("電子回覧板");
        assertThat(site.json("/api/dossiers/" + encoded("札幌市")).toString())
                .contains("見守り電話", "除雪地図")
                .doesNotContain("電子回覧板");
    }

    private JsonNode search(String parameters) throws IOException, InterruptedException {
        return site.json("/api/search?" + parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
