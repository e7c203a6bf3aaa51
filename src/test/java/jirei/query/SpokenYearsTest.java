package jirei.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpokenYearsTest {
    private static final int THIS_YEAR = 2026;

    @ParameterizedTest
    @CsvSource({
        "2023年以降のスマートシティ, 2023-, スマートシティ",
        "２０２３年以降, 2023-, ''",
        "令和6年以降の防災, 2024-, 防災",
        "令和六年からの防災, 2024-, 防災",
        "平成30年以前, -2018, ''",
        "2020年まで, -2020, ''",
        "2030年までの計画, 2026-2030計画, 計画",
        "2021年から2024年のAI, 2021-2024, AI",
        "2020年代の計画, 2020-2029, 計画",
        "2024年に始まった取組, 2024開始, ''",
        "2024年に始まったAI事業, 2024開始, AI事業",
        "2022年以降に導入された事例, 2022-開始, ''",
        "2020年代に始まったもの, 2020-2029開始, ''",
        "2024年開始, 2024開始, ''",
        "2024年開始の事業, 2024開始, ''",
        "2024年導入のAI, 2024開始, AI",
        "2016年に発足した組織, 2016開始, 組織",
        "2016年創設の組織, 2016開始, 組織",
        "2020年より前, -2019, ''",
        "2020年より前の防災, -2019, 防災",
        "2020年より後に始まったAI, 2021-開始, AI",
        "2021〜2025年のAI, 2021-2025, AI",
        "2021〜2025年, 2021-2025, ''",
        "2021年～2025年に始まった防災, 2021-2025開始, 防災",
        "2021-2025年, 2021-2025, ''",
        "昨年のAI, 2025, AI",
        "去年始まったAI, 2025開始, AI",
        "一昨年に導入された防災, 2024開始, 防災",
        "今年, 2026, ''",
        "最近の生成AI, 2023-2026, 生成AI",
        "近年, 2023-2026, ''",
        "最近話題のAI, 2023-2026, 話題のAI"
    })
    void readsTheYearsThatAreMeant(String run, String years, String rest) {
        SpokenYears spoken = SpokenYears.in(run, THIS_YEAR).orElseThrow();
        assertThat(spoken.years()).hasToString(years);
        assertThat(run.substring(spoken.next())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年",
                "2024年のAI計画",
                "最近傍",
                "近年箱根火山",
                "12023年以降",
                "1200年以降",
                "9999年まで",
                "2024年から2020年",
                "2021〜2030年計画",
                "2021〜2030",
                "03-2021-2025",
                "2024年導入計画",
                "2024年公開鍵",
                "昨年比",
                "今年度予算",
                "昨年は何が始まったか",
                "それ以降",
                "以降"
            })
    void leavesOtherWordsAlone(String run) {
        assertThat(SpokenYears.in(run, THIS_YEAR)).isEmpty();
    }

    @Test
    void isAFilterInAQuery() {
        assertThat(QueryParser.parse("ソウルで2023年以降に始まったAI").query()).hasToString("ソウル 年:2023-開始 AI");
        assertThat(QueryParser.parse("年:令和6年").query()).hasToString("年:2024");
        assertThat(QueryParser.parse("年:2023年以降 防災").query()).hasToString("年:2023- 防災");
        assertThat(QueryParser.parse("year:-2020").query()).hasToString("年:\"-2020\"");
        assertThat(QueryParser.parse("年:2020-2023,2025計画").query()).hasToString("年:2020-2023,2025計画");
        assertThat(QueryParser.parse("年:令和3〜令和6年").query()).hasToString("年:2021-2024");
        assertThat(QueryParser.parse("年:いつか").notes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984年以降 数値", "1954年公開 映画", "昭和60年まで", "1980年代の数値", "10世紀以前 城郭 最近", "紀元前 遺跡 近年の発掘"})
    void isNoFilterWhereHistoryIsAskedFor(String typed) {
        assertThat(QueryParser.parse(typed).query().toString()).doesNotContain("年:");
    }

    @Test
    void isAFilterFromTheDecadeInWhichGovernmentsWentOnline() {
        assertThat(QueryParser.parse("1995年以降 電子政府").query()).hasToString("年:1995- 電子政府");
        assertThat(QueryParser.parse("21世紀 都市 最近").query().toString()).contains("年:");
        assertThat(QueryParser.parse("年:1984年以降 数値").query()).hasToString("年:1984- 数値");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年以降", "最近の防災", "令和6年から", "防災2020年代"})
    void isTextBehindABackslash(String words) {
        Query query = new Query.Words(words);
        assertThat(QueryParser.parse(query.toString()).query()).isEqualTo(query);
    }
}
