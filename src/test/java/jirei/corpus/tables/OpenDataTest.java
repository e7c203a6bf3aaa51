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

    private WholeReading read(String table) throws IOException {
        Files.writeString(folder.resolve("x.csv"), table);
        try (Corpus corpus = new Corpus(folder)) {
            return WholeReading.of(corpus, "x.csv");
        }
    }
}
