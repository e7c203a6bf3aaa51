package jirei.corpus.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as local governments publish them, with their headers, codes, garbled words and many rows that are alike. */
final class OpenDataTest {
    @TempDir
    Path folder;

    @Test
    void marksOfAHeaderDoNotHideItsName() throws IOException {
        assertThat(read("題名（必須）,都市名※,【任意】概要\n見守り電話,札幌市,毎週かける\n").entries())
                .extracting(
                        Entry::title,
                        entry -> entry.city().map(City::name),
                        entry -> entry.content().text())
                .containsExactly(tuple("見守り電話", Optional.of("札幌市"), "毎週かける"));
    }

    @Test
    void eventsAndFacilitiesAreKnownByTheirNames() throws IOException {
        assertThat(read("""
                                全国地方公共団体コード,ID,地方公共団体名,イベント名,イベント名_カナ,開始日,説明
                                011002,1,札幌市,盆おどり,ボンオドリ,2024-08-10,輪になって踊る
                                """).entries())
                .extracting(Entry::title, entry -> entry.city().map(City::name))
                .containsExactly(tuple("盆おどり", Optional.of("札幌市")));
        assertThat(read("名称_カナ,名称（英語）,名称,所在地_連結表記\nチュウオウ,Central Park,中央公園,一条\n")
                        .entries())
                .extracting(Entry::title)
                .containsExactly("中央公園");
    }

    @Test
    void aQuestionIsATitleAndARefusedThemeIsNone() throws IOException {
        assertThat(read("質問,回答,分野\n転入の届はいつまでですか,十四日のうちです,窓口\n").entries())
                .extracting(Entry::title)
                .containsExactly("転入の届はいつまでですか");
        assertThat(read("分野,担当,窓口時間\n環境,清掃課,9時から\n").entries())
                .extracting(Entry::title)
                .containsExactly("清掃課");
    }

    @Test
    void aCodeOrACategoryIsNoTitle() throws IOException {
        assertThat(read("団体コード,都道府県名,市区町村名\n011002,北海道,札幌市\n252018,滋賀県,大津市\n").entries())
                .extracting(Entry::title)
                .containsExactly("札幌市", "大津市");
        assertThat(read("区分,コード,所管\n施設,A-12,港務局\n").entries())
                .extracting(Entry::title)
                .containsExactly("港務局");
        assertThat(read("コード,数\n12,7\n").entries()).extracting(Entry::title).containsExactly("12");
    }

    @Test
    void twoRowsOfHeadersAreRead() throws IOException {
        assertThat(read("""
                                事業名,実施主体,,事業費（千円）,,概要
                                ,都市,部署,令和5年度,令和6年度,
                                見守り電話,札幌市,福祉課,1200,1500,毎週かける
                                電子回覧板,大津市,市民課,300,400,配る
                                """).entries())
                .extracting(
                        Entry::title,
                        entry -> entry.city().map(City::name),
                        entry -> entry.content().facts().get(1).toString())
                .containsExactly(
                        tuple("見守り電話", Optional.of("札幌市"), "事業費（千円） 令和5年度: 1200"),
                        tuple("電子回覧板", Optional.of("大津市"), "事業費（千円） 令和5年度: 300"));
    }

    @Test
    void aColumnWithTwoNamesIsKnownByEither() throws IOException {
        assertThat(read("""
                                都市,題名,概要
                                区,,
                                札幌市,見守り電話,毎週かける
                                大津市,電子回覧板,配る
                                """).entries())
                .extracting(Entry::title, entry -> entry.city().map(City::name))
                .containsExactly(tuple("見守り電話", Optional.of("札幌市")), tuple("電子回覧板", Optional.of("大津市")));
    }

    @Test
    void garbledRowsAreReportedOnce() throws IOException {
        String rows = "見守り電話,札幌市,高齢者宅へ毎週電話をかけて体調をたずねる\n".repeat(3);
        String garbled = new String(rows.getBytes(Charset.forName("windows-31j")), StandardCharsets.ISO_8859_1);

        WholeReading reading = read("題名,都市,概要\n" + garbled);
        assertThat(reading.entries()).hasSize(3);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == Severity.PROBLEM)
                .extracting(ParseProblem::message)
                .filteredOn(message -> message.contains("文字化けしています"))
                .singleElement()
                .asString()
                .contains("3か所（2、3、4行目）", "UTF-8で保存");
    }

    @Test
    void rowsThatAreAlikeTakeTimeInProportion() throws IOException {
        String rows = "題名,概要\n" + "窓口,予約\n".repeat(40_000);

        WholeReading reading = assertTimeout(Duration.ofSeconds(60), () -> read(rows));
        assertThat(reading.entries()).extracting(Entry::id).hasSize(40_000).doesNotHaveDuplicates();
    }

    /** The items of the standard open data sets of Japanese local governments, in the spellings that are published. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英字,所在地_全国地方公共団体コード,町字ID,所在地_連結表記,所在地_都道府県,所在地_市区町村,緯度,経度,設置位置,電話番号"
                        + "\n011002,A001,札幌市,中央体育館,チュウオウタイイクカン,Central Gym,011002,0001001,北海道札幌市一条1,北海道,札幌市,43.1,141.3,玄関,0123-45-6789",
                "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,介護サービス事業所名称,介護サービス事業所名称_カナ,実施サービス,住所,法人番号"
                        + "\n011002,1,北海道,札幌市,中央体育館,チュウオウタイイクカン,通所介護,北海道札幌市一条1,1234567890123",
                "全国地方公共団体コード,ID,地方公共団体名,医療機関名称,医療機関名称_カナ,医療機関の種類,所在地_連結表記,診療科目"
                        + "\n011002,B-1,札幌市,中央体育館,チュウオウタイイクカン,診療所,北海道札幌市一条1,内科",
                "市区町村コード,NO,都道府県名,市区町村名,文化財名称,文化財名称_カナ,文化財分類,種類,場所名称,住所"
                        + "\n011002,1,北海道,札幌市,中央体育館,チュウオウタイイクカン,有形,建造物,一条の丘,北海道札幌市一条1",
                "市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,説明"
                        + "\n011002,1,北海道,札幌市,中央体育館,チュウオウタイイクカン,体育館,1201,北海道札幌市一条1,広い",
                "全国地方公共団体コード,ID,地方公共団体名,イベント名,イベント名_カナ,開始日,終了日,開催場所名称,説明"
                        + "\n011002,1,札幌市,中央体育館,チュウオウタイイクカン,2024-08-10,2024-08-11,一条の丘,踊る",
                "市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,住所,設置者,SSID,提供エリア"
                        + "\n011002,1,北海道,札幌市,中央体育館,チュウオウタイイクカン,北海道札幌市一条1,札幌市,FREE,一階",
                "全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,所在地_連結表記,設置位置,男性トイレ_総数,女性トイレ_総数"
                        + "\n011002,1,札幌市,中央体育館,チュウオウタイイクカン,北海道札幌市一条1,一階,3,4",
                "全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,所在地_連結表記,指定区分,想定収容人数,災害種別_洪水"
                        + "\n011002,1,札幌市,中央体育館,チュウオウタイイクカン,北海道札幌市一条1,指定,200,1",
                "全国地方公共団体コード,ID,地方公共団体名,施設名,施設名_カナ,POIコード,所在地_連結表記,収容定員,受入年齢"
                        + "\n011002,1,札幌市,中央体育館,チュウオウタイイクカン,1201,北海道札幌市一条1,90,3歳",
                "全国地方公共団体コード,ID,団体名,データセット_タイトル,データセット_概要,データセット_分類,更新頻度" + "\n011002,1,札幌市,中央体育館,使い方,教育,毎年"
            })
    void theTitleOfAStandardDataSetIsTheName(String table) throws IOException {
        assertThat(read(table + "\n").entries())
                .extracting(Entry::title, entry -> entry.city().map(City::name))
                .containsExactly(tuple("中央体育館", Optional.of("札幌市")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全国地方公共団体コード,ID,地方公共団体名,消防水利ID,種別,所在地_連結表記,緯度,経度,口径,管轄署所"
                        + "\n011002,W1,札幌市,0001,消火栓,北海道札幌市一条1,43.1,141.3,65,中央署",
                "全国地方公共団体コード,地方公共団体名,調査年月日,地域コード,地域名,総人口,男性,女性" + "\n011002,札幌市,2024-04-01,0001,一条,1200,600,600",
                "都道府県コード又は市区町村コード,地域コード,都道府県名,市区町村名,調査年月日,地域名,総人口" + "\n011002,0001,北海道,札幌市,2024-04-01,一条,1200"
            })
    void aStandardDataSetWithoutNamesHasNoCodeAsItsTitle(String table) throws IOException {
        assertThat(read(table + "\n").entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).matches(".*\\p{IsHan}.*").doesNotContain("0001", "011002", "2024");
            assertThat(entry.city().map(City::name)).contains("札幌市");
        });
    }

    @Test
    void rowsAreNumberedAsExcelShowsThem() throws IOException {
        WholeReading reading = read("題名,評価,概要\n見守り電話,○,\"一行目\n二行目\"\n\n窓口予約,×,順番\n");
        assertThat(reading.entries()).extracting(entry -> entry.place().line()).containsExactly(2, 4);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.message().contains("×"))
                .extracting(ParseProblem::line)
                .containsExactly(4);
    }

    @Test
    void spellingsOfThemesAreNotedTogether() throws IOException {
        assertThat(read("題名,テーマ,概要\n甲の事業,サイバーセキュリテイ,守る\n乙の事業,デジタル・ディバイド,教える\n").problems())
                .filteredOn(problem -> problem.message().contains("をテーマ"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("「サイバーセキュリテイ」をテーマ「サイバーセキュリティ」として", "「デジタル・ディバイド→デジタルデバイド」"));
    }

    private WholeReading read(String table) throws IOException {
        Files.writeString(folder.resolve("x.csv"), table);
        try (Corpus corpus = new Corpus(folder)) {
            return WholeReading.of(corpus, "x.csv");
        }
    }
}
