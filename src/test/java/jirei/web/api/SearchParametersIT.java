package jirei.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import jirei.search.Study;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.url.Addresses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/search} takes each parameter as documented, and names invalid ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class SearchParametersIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void parametersOfOneFacetWidenAndOfTwoNarrow() throws IOException, InterruptedException {
        assertThat(total("/api/search?city=ソウル&city=パリ")).isEqualTo(of("ソウル") + of("パリ"));
        JsonNode both = site.json("/api/search?city=ソウル&city=パリ&theme=スマートシティ&size=100");
        assertThat(both.at("/hits").valueStream())
                .isNotEmpty()
                .allMatch(hit -> hit.get("theme").asString().equals("スマートシティ"));
        assertThat(selected(both, "city")).containsExactlyInAnyOrder("ソウル", "パリ");
        assertThat(selected(both, "theme")).containsExactly("スマートシティ");
    }

    @ParameterizedTest
    @CsvSource({
        "rating, ★, BENCHMARK",
        "rating, benchmark, BENCHMARK",
        "rating, ベンチマーク, BENCHMARK",
        "rating, ○, INFORMATION",
        "rating, 〇, INFORMATION",
        "rating, INFORMATION, INFORMATION",
        "rating, －, NONE",
        "rating, -, NONE",
        "rating, 情報なし, NONE",
        "kind, 事例, INITIATIVE",
        "kind, initiative, INITIATIVE",
        "kind, 計画・戦略, PLAN",
        "kind, 計画, PLAN",
        "kind, 組織, ORGANIZATION",
        "kind, PROFILE, PROFILE",
        "kind, 資料, DOCUMENT",
        "theme, サービスデザイン / UI・UX, サービスデザイン/UIUX",
        "theme, SMART_CITY, スマートシティ",
        "region, アジア, アジア",
        "region, asia, アジア",
    })
    void valuesAreTakenByMarkLabelAndName(String parameter, String written, String value)
            throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?" + parameter + "=" + Addresses.segment(written));
        assertThat(selected(answer, parameter)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "rating", "city", "page"})
    void everySortGivesTheSameEntriesInItsOrder(String sort) throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?q=データ&sort=" + sort);
        assertThat(answer.at("/total").asInt()).isEqualTo(total("/api/search?q=データ"));
        List<String> ratings = strings(answer.at("/hits"), "rating");
        List<String> cities = strings(answer.at("/hits"), "city");
        switch (sort) {
            case "rating" -> assertThat(ratings).isSorted();
            case "city", "page" -> assertThat(cities).hasSize(20).isSorted();
            default ->
                assertThat(answer.at("/hits")
                                .valueStream()
                                .map(hit -> -hit.get("score").asDouble()))
                        .isSorted();
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrOverlap() throws IOException, InterruptedException {
        List<String> together = strings(site.json("/api/search?q=市民&size=30").at("/hits"), "id");
        List<String> first = strings(site.json("/api/search?q=市民&size=15").at("/hits"), "id");
        List<String> second =
                strings(site.json("/api/search?q=市民&size=15&page=2").at("/hits"), "id");
        assertThat(together)
                .hasSize(30)
                .startsWith(first.toArray(String[]::new))
                .endsWith(second.toArray(String[]::new));
    }

    @Test
    void aPageBehindTheLastIsEmptyAndStillCounts() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?page=100");
        assertThat(answer.at("/total").asInt()).isEqualTo(Study.entries().size());
        assertThat(answer.at("/hits")).isEmpty();
        assertThat(answer.at("/page").asInt()).isEqualTo(100);
    }

    @Test
    void parametersWithoutValueAreAsIfTheyWereNotThere() throws IOException, InterruptedException {
        assertThat(total("/api/search?q=&city=&theme=&rating=&kind=&region=&sort=&page=&size="))
                .isEqualTo(Study.entries().size());
    }

    @Test
    void aCityThatThereIsNotHasNoHit() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?city=アトランティス");
        assertThat(answer.at("/total").asInt()).isZero();
        assertThat(selected(answer, "city")).containsExactly("アトランティス");
        assertThat(answer.at("/notes").toString()).contains("「アトランティス」の調査資料はありません");
    }

    @Test
    void aCityThatIsTypedAndWasNotResearchedIsToldFromOneWithoutHit() throws IOException, InterruptedException {
        assertThat(site.json("/api/search?q=都市:アトランティス").at("/notes").toString())
                .contains("その名前の都市は分かりません）。文字として探すには");
        assertThat(site.json("/api/search?q=国:イタリア").at("/notes").toString())
                .contains("「イタリア」の調査資料はありません（調査されていない国です）。");
        assertThat(site.json("/api/search?q=都市:ソウル+存在しない語句").at("/notes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rating, △",
        "theme, ほげ",
        "kind, ほげ",
        "region, ほげ",
        "page, 0",
        "page, -1",
        "page, 101",
        "page, abc",
        "page, 1.5",
        "page, 99999999999",
        "size, 0",
        "size, 101",
        "size, 1000",
        "sort, foo",
        "sort, RATING"
    })
    void aValueThatThereCannotBeIsNamedInJapanese(String parameter, String value)
            throws IOException, InterruptedException {
        HttpResponse<String> response = site.get("/api/search?" + parameter + "=" + Addresses.segment(value));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = new JsonMapper().readTree(response.body());
        assertThat(names(problem)).containsExactly("type", "title", "status", "detail", "instance");
        assertThat(problem.at("/status").asInt()).isEqualTo(400);
        assertThat(problem.at("/instance").asString()).isEqualTo("/api/search");
        assertThat(problem.at("/detail").asString()).contains("「" + parameter + "」", "「" + value + "」", "。");
    }

    @Test
    void aQueryOfTwoThousandCharactersIsAnsweredWithANote() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?q=" + "a".repeat(2_000));
        assertThat(answer.at("/query").asString()).hasSize(2_000);
        assertThat(answer.at("/notes/0").asString()).contains("500文字");
    }

    @Test
    void oddTextIsSentBackAsItCame() throws IOException, InterruptedException {
        String odd = "\"<b>𠮷野家\\☃\t\u0001";
        assertThat(site.json("/api/search?q=x" + Addresses.segment(odd) + "x")
                        .at("/query")
                        .asString())
                .isEqualTo("x" + odd + "x");
    }

    private int total(String path) throws IOException, InterruptedException {
        return site.json(path).at("/total").asInt();
    }

    private static int of(String city) {
        return Math.toIntExact(Study.entries().stream()
                .filter(entry -> entry.city().filter(c -> c.name().equals(city)).isPresent())
                .count());
    }

    private static Collection<String> names(JsonNode object) {
        return object.propertyNames();
    }

    private static List<String> strings(JsonNode hits, String name) {
        return hits.valueStream().map(hit -> hit.get(name).asString()).toList();
    }

    private static List<String> selected(JsonNode answer, String facet) {
        return answer.at("/facets/" + facet)
                .valueStream()
                .filter(value -> value.get("selected").asBoolean())
                .map(value -> value.get("value").asString())
                .toList();
    }
}
