package jirei.corpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jirei.casestudy.StatedYear;
import jirei.casestudy.YearKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatedYearsTest {
    @ParameterizedTest
    @CsvSource({
        "2016年3月に始まり、2024年には人口の8割が使う。, 2016年開始 2024年実績",
        "2017年12月に始まった。, 2017年開始",
        "２０１９年に市が開設した相談窓口。, 2019年開始",
        "平成29年に発足した組織。, 2017年開始",
        "2016年に設立した財団。2017年に創設された局。, 2016年開始 2017年開始",
        "2024年に始め、翌年5月までに114か所へ広げた。, 2024年開始",
        "2027年に、全区での開始を目指す。, 2027年計画",
        "令和元年度に導入。, 2019年開始",
        "2030年までに二酸化炭素を半分にする。, 2030年計画",
        "2027年の全区展開を目指す。, 2027年計画",
        "2023年時点で99％が電子化された。, 2023年実績",
        "2020年度は80%、2021年度は約83%が回答した。, 2020年実績 2021年実績",
        "2017年に最初の2基を据えた。, 2017年",
        "2022～2026年の5か年の計画。, 2022年計画 2026年計画",
        "マスタープラン（2021～2025年）を制定。, 2021年開始 2025年",
        "デジタル戦略（2024年～）, 2024年開始",
        "2018年。開始は早かった。, 2018年",
        "画面は2020年の幅で12020年とは読まない。, 2020年",
        "1851年に始まった新聞。, ''",
        "開始日: 2024/4/1／表示: x, 2024年開始",
        "開始年月：令和6年4月, 2024年開始",
        "終了予定: R9.3.31, 2027年計画",
        "更新 2024-04-01 と 2023.12.1, 2024年 2023年",
        "https://example.org/2024/04/01/a.html と v1.2024.4.1 と 2024/4, ''",
        "第2024回、2024台。, ''"
    })
    void saysWhatATextStatesOfAYear(String text, String expected) {
        assertThat(labels(text, Optional.of(2026))).isEqualTo(expected);
    }

    @Test
    void takesAYearAfterTheResearchForAPlan() {
        assertThat(labels("2025年に始まった。", Optional.of(2024))).isEqualTo("2025年計画");
        assertThat(labels("2025年に始まった。", Optional.empty())).isEqualTo("2025年開始");
    }

    @Test
    void keepsEachKindOfAYearOnce() {
        assertThat(StatedYears.in("2020年に開始。2020年の開設。2020年時点。", Optional.empty()))
                .containsExactly(new StatedYear(2020, YearKind.START), new StatedYear(2020, YearKind.RESULT));
    }

    private static String labels(String text, Optional<Integer> researched) {
        return String.join(
                " ",
                StatedYears.in(text, researched).stream().map(StatedYear::label).toList());
    }
}
