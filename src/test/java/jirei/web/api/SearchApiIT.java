package jirei.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** {@code /api/search} answers as documented, and names invalid parameters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class SearchApiIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void theAnswerHasTheseNamesInThisOrder() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?q=AI");
        assertThat(names(answer))
                .containsExactly(
                        "query",
                        "total",
                        "complete",
                        "others",
                        "relaxation",
                        "lacking",
                        "correction",
                        "offers",
                        "understood",
                        "expansions",
                        "exact",
                        "meaning",
                        "page",
                        "size",
                        "tookMillis",
                        "hits",
                        "near",
                        "facets",
                        "notes",
                        "indexing",
                        "timedOut",
                        "links");
        assertThat(names(answer.at("/hits/0")))
                .containsExactly(
                        "id",
                        "title",
                        "kind",
                        "city",
                        "theme",
                        "rating",
                        "rated",
                        "page",
                        "pages",
                        "years",
                        "snippet",
                        "counted",
                        "complete",
                        "why",
                        "score");
        assertThat(names(answer.at("/hits/0/why/0")))
                .containsExactly("typed", "matched", "part", "partLabel", "way", "wayLabel");
        assertThat(names(answer.at("/hits/0/snippet/0"))).containsExactly("text", "marked");
        assertThat(names(answer.at("/facets")))
                .containsExactly("city", "theme", "rating", "kind", "region", "country", "year");
        for (JsonNode facet : answer.at("/facets")) {
            assertThat(names(facet.get(0))).containsExactly("value", "label", "count", "selected");
        }
    }

    @Test
    void aHitIsNamedAsTheStudyNamesIt() throws IOException, InterruptedException {
        JsonNode hit = site.json("/api/search?q=スマート防犯カメラ&city=ソウル").at("/hits/0");
        assertThat(hit.at("/title").asString()).isEqualTo("スマート防犯カメラ");
        assertThat(hit.at("/kind").asString()).isEqualTo("INITIATIVE");
        assertThat(hit.at("/city").asString()).isEqualTo("ソウル");
        assertThat(hit.at("/rating").asString()).isEqualTo("BENCHMARK");
        assertThat(hit.at("/page").asInt()).isEqualTo(8);
        assertThat(hit.at("/pages").asInt()).isEqualTo(9);
        assertThat(hit.at("/score").asDouble()).isPositive();
    }

    @Test
    void whatAnEntryDoesNotHaveIsNull() throws IOException, InterruptedException {
        JsonNode hit = site.json("/api/search?city=パリ&kind=PROFILE").at("/hits/0");
        for (String name : List.of("theme", "rating", "page", "pages")) {
            assertThat(hit.has(name)).as(name).isTrue();
            assertThat(hit.get(name).isNull()).as(name).isTrue();
        }
    }

    @Test
    void snippetsAreTextAndWhatMatchedIsMarked() throws IOException, InterruptedException {
        JsonNode snippet = site.json("/api/search?q=高齢者&city=ソウル").at("/hits/0/snippet");
        assertThat(snippet.valueStream()
                        .filter(segment -> segment.get("marked").asBoolean())
                        .map(segment -> segment.get("text").asString()))
                .isNotEmpty()
                .allMatch(text -> text.contains("高齢者"));
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

    @Test
    void everyHitTellsWhetherItIsCountedAndWhyItWasFound() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?q=ソウル+高齢者+スマホ");
        assertThat(answer.at("/relaxation").asString()).isEqualTo("NONE");
        assertThat(answer.at("/correction").isNull()).isTrue();
        long counted = answer.at("/hits")
                .valueStream()
                .filter(hit -> hit.get("counted").asBoolean())
                .count();
        assertThat(answer.at("/total").asInt()).isPositive().isEqualTo(Math.toIntExact(counted));
        assertThat(answer.at("/others").asInt()).isPositive();
        assertThat(answer.at("/hits/0/why").valueStream())
                .anyMatch(why -> why.get("typed").asString().equals("スマホ")
                        && why.get("way").asString().equals("SYNONYM")
                        && why.get("wayLabel").asString().equals("同義語"))
                .allMatch(why -> !why.get("matched").asString().isEmpty()
                        && !why.get("partLabel").asString().isEmpty());
    }

    @Test
    void filtersAndExclusionsInTheQueryAreUnderstoodAndEachCanBeLeftOut() throws IOException, InterruptedException {
        JsonNode parts = site.json("/api/search?q=★+AI以外の新技術+国:アメリカ&city=シカゴ").at("/understood");
        assertThat(parts.findValuesAsString("kind")).startsWith("FILTER", "EXCLUSION", "WORDS", "FILTER");
        assertThat(parts.findValuesAsString("text")).startsWith("評価: ★ ベンチマーク", "除外: AI", "新技術", "国: アメリカ");
        assertThat(URLDecoder.decode(parts.at("/1/without").asString(), StandardCharsets.UTF_8))
                .startsWith("/?q=評価:★ 新技術 国:アメリカ")
                .contains("city=シカゴ");
        assertThat(site.json("/api/search?q=電子投票").at("/understood").findValuesAsString("kind"))
                .doesNotContain("FILTER", "EXCLUSION", "WORDS");
    }

    @Test
    void eachWordThatIsSearchedInOtherFormsIsUnderstoodAndCanBeSearchedAsTyped()
            throws IOException, InterruptedException {
        JsonNode parts = site.json("/api/search?q=スマホ").at("/understood");
        assertThat(parts.findValuesAsString("kind")).containsExactly("EXPANSION");
        assertThat(parts.at("/0/text").asString()).startsWith("スマホ → スマートフォン");
        assertThat(URLDecoder.decode(parts.at("/0/without").asString(), StandardCharsets.UTF_8))
                .contains("exact=スマホ");
        assertThat(site.json("/api/search?q=スマホ&exact=スマホ").at("/understood")).isEmpty();
    }

    @Test
    void aCountryInASentenceThatWasNotResearchedIsSaidSo() throws IOException, InterruptedException {
        for (String query : List.of("ブラジルの電子投票", "電子投票+ブラジル", "ブラジルとソウルの防犯")) {
            assertThat(site.json("/api/search?q=" + query).at("/notes").toString())
                    .as(query)
                    .contains("「ブラジル」の調査資料はありません（調査されていない国です）。");
        }
        for (String query : List.of("米国のオープンデータ", "北欧の電子ID", "ポーランド語の窓口", "AI+IT", "大分の光", "国際協力")) {
            assertThat(site.json("/api/search?q=" + query).at("/notes"))
                    .as(query)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "大阪のデジタル化, 大阪, 都市",
        "北京 スマートシティ, 北京, 都市",
        "深圳のAI, 深圳, 都市",
        "ハノイ 交通, ハノイ, 都市",
        "ミラノの事例, ミラノ, 都市",
        "バンコクの交通, バンコク, 都市",
        "上海 スマートシティ, 上海, 都市",
        "京都の観光, 京都, 都市",
        "GovTech東京のような組織, 東京, 都市",
        "横浜市の防災, 横浜市, 都市",
        "神山町の事例, 神山町, 地域",
        "神奈川県の事例, 神奈川県, 地域",
        "東京以外のスマートシティ, 東京, 都市"
    })
    void aPlaceThatWasNotResearchedIsCalledWhatItIs(String query, String name, String type)
            throws IOException, InterruptedException {
        assertThat(site.json("/api/search?q=" + Addresses.segment(query))
                        .at("/notes")
                        .toString())
                .contains("「" + name + "」の調査資料はありません（調査されていない" + type + "です）。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "電子政府",
                "バルト三国の電子政府",
                "デジタル政府の計画",
                "州政府のAI",
                "首都の交通",
                "特区",
                "鉄道",
                "水道の検針",
                "農村のWi-Fi",
                "市町村の共同利用",
                "報道",
                "先進都市",
                "朝市",
                "他市の計画",
                "本市",
                "選挙区",
                "歩道",
                "学区",
                "ソウル市",
                "港町の観光"
            })
    void aWordThatEndsAsPlacesDoIsNone(String query) throws IOException, InterruptedException {
        assertThat(site.json("/api/search?q=" + Addresses.segment(query))
                        .at("/notes")
                        .toString())
                .doesNotContain("調査資料はありません");
    }

    @Test
    void aRatingThatNoEntryHasIsSaidSo() throws IOException, InterruptedException {
        String query = Addresses.segment("★ 人材育成 アジア");
        assertThat(site.json("/api/search?q=" + query).at("/notes").toString()).contains("評価が★で、ほかの条件もすべて満たす項目はありません。");
        assertThat(site.get("/?q=" + query).body())
                .contains("評価が★で、ほかの条件もすべて満たす項目はありません。", "「評価:★」を外す")
                .doesNotContain("「評価:BENCHMARK」");
        assertThat(site.json("/api/search?q=★").at("/notes")).isEmpty();
    }

    @Test
    void anExclusionSaysHowManyEntriesItRemoves() throws IOException, InterruptedException {
        JsonNode parts = site.json("/api/search?q=人材育成+組織を除く").at("/understood");
        assertThat(parts.at("/1/text").asString()).isEqualTo("除外: 種別: 組織");
        assertThat(parts.at("/1/removed").asInt()).isPositive();
        assertThat(parts.at("/0/removed").isNull()).isTrue();
    }

    @Test
    void whatTheWordsNameIsOffered() throws IOException, InterruptedException {
        JsonNode offer = site.json("/api/search?q=ソウル+高齢者").at("/offers/0");
        assertThat(names(offer)).containsExactly("dimension", "values", "label");
        assertThat(offer.at("/dimension").asString()).isEqualTo("city");
        assertThat(offer.at("/values/0").asString()).isEqualTo("ソウル");
    }

    @Test
    void whatElseIsLookedForIsToldAndCanBeSwitchedOff() throws IOException, InterruptedException {
        JsonNode expansion = site.json("/api/search?q=スマホ").at("/expansions/0");
        assertThat(names(expansion)).containsExactly("typed", "forms");
        assertThat(names(expansion.at("/forms/0"))).containsExactly("text", "way", "wayLabel", "weight");
        assertThat(expansion.at("/forms").toString()).contains("スマートフォン");
        JsonNode exact = site.json("/api/search?q=スマホ&exact=スマホ");
        assertThat(exact.at("/exact").toString()).isEqualTo("[\"スマホ\"]");
        assertThat(exact.at("/expansions")).isEmpty();
        assertThat(exact.at("/total").asInt()).isPositive().isLessThan(total("/api/search?q=スマホ"));
    }

    @Test
    void aTextIsAnalyzedAsItIsSearched() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/analyze?q=高齢者のｽﾏﾎ");
        assertThat(names(answer))
                .containsExactly("text", "normalized", "query", "notes", "views", "expansions", "asked");
        assertThat(answer.at("/normalized").asString()).isEqualTo("高齢者のスマホ");
        assertThat(strings(answer.at("/views"), "view")).containsExactly("word", "gram", "sound");
        assertThat(answer.at("/views/0/terms").valueStream())
                .anyMatch(term -> term.get("text").asString().equals("スマホ")
                        && term.get("start").asInt() == 4
                        && term.get("end").asInt() == 7);
        assertThat(answer.at("/expansions").toString()).contains("スマートフォン");
        assertThat(strings(answer.at("/asked"), "role")).contains("MATCH", "PART", "RANK");
        assertThat(site.get("/api/analyze?q=" + "a".repeat(2_001)).statusCode()).isEqualTo(400);
        assertThat(site.json("/api/analyze").at("/views/0/terms")).isEmpty();
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
