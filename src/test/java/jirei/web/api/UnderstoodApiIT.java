package jirei.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
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

/** {@code /api/search} tells what it understood of a query, and what the reader must know about that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class UnderstoodApiIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
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
        assertThat(parts.at("/0/text").asString()).startsWith("スマホ ＋ スマートフォン");
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

    private static Collection<String> names(JsonNode object) {
        return object.propertyNames();
    }
}
