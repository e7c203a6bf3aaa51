package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpellingsTest {
    @ParameterizedTest
    @CsvSource({
        "令和6年4月, 令和六年四月 R6年4月 R6.4 2024年4月 二〇二四年四月 2024/4 2024-04",
        "令和六年四月, 令和6年4月 R6年4月 R6.4 2024年4月 二〇二四年四月 2024/4 2024-04",
        "2024年4月, 令和6年4月 令和六年四月 R6年4月 R6.4 二〇二四年四月 2024/4 2024-04",
        "R6.4, 令和6年4月 令和六年四月 R6年4月 2024年4月 二〇二四年四月 2024/4 2024-04",
        "r6年4月, 令和6年4月 令和六年四月 R6年4月 R6.4 2024年4月 二〇二四年四月 2024/4 2024-04",
        "2024-04, 令和6年4月 令和六年四月 R6年4月 R6.4 2024年4月 二〇二四年四月 2024/4",
        "令和6年4月1日, 令和六年四月一日 R6年4月1日 R6.4.1 2024年4月1日 二〇二四年四月一日 2024/4/1 2024-04-01 2024.4.1",
        "2024/4/1, 令和6年4月1日 令和六年四月一日 R6年4月1日 R6.4.1 2024年4月1日 二〇二四年四月一日 2024-04-01 2024.4.1",
        "令和6年, 令和六年 R6年 R6 2024年 二〇二四年",
        "令和元年, 令和1年 令和一年 R元年 R1年 R1 2019年 二〇一九年",
        "令和1年, 令和元年 令和一年 R元年 R1年 R1 2019年 二〇一九年",
        "2019年4月, 平成31年4月 平成三十一年四月 H31年4月 H31.4 二〇一九年四月 2019/4 2019-04",
        "2019年, 令和元年 令和1年 令和一年 R元年 R1年 R1 平成31年 平成三十一年 H31年 H31 二〇一九年",
        "西暦2024年, 令和6年 令和六年 R6年 R6 2024年 二〇二四年",
        "令和6年度, 令和六年度 R6年度 2024年度 二〇二四年度",
        "2024年度, 令和6年度 令和六年度 R6年度 二〇二四年度",
        "R6年度, 令和6年度 令和六年度 2024年度 二〇二四年度",
        "令和元年度, 令和1年度 令和一年度 R元年度 R1年度 2019年度 二〇一九年度",
        "2024, 令和6年 令和六年 R6年 R6 2024年 二〇二四年",
        "R6, 令和6年 令和六年 R6年 2024年 二〇二四年",
        "r6, 令和6年 令和六年 R6年 R6 2024年 二〇二四年",
        "H30, 平成30年 平成三十年 H30年 2018年 二〇一八年",
        "平成2年, 平成二年 H2年 1990年 一九九〇年",
        "1870年, 一八七〇年"
    })
    void aDateHasOtherSpellings(String date, String others) {
        List<DateSpellings> dates = DateSpellings.in(date);

        assertThat(dates).hasSize(1);
        assertThat(date.substring(dates.getFirst().start(), dates.getFirst().end()))
                .isEqualTo(date);
        assertThat(dates.getFirst().others()).containsExactlyInAnyOrder(others.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "6年4月",
        "3月",
        "6年度",
        "令和0年度",
        "2000",
        "2051",
        "1926",
        "R0",
        "R33",
        "H2",
        "S3",
        "T10",
        "COVID2024",
        "2024人",
        "R6.",
        "第6年度計画",
        "XR6年",
        "令和100年度"
    })
    void whatNamesNoYearHasNone(String text) {
        assertThat(DateSpellings.in(text)).isEmpty();
    }

    @Test
    void datesStandInTheirOrder() {
        String text = "2023年度と令和6年4月の計画";

        assertThat(DateSpellings.in(text))
                .extracting(date -> text.substring(date.start(), date.end()))
                .containsExactly("2023年度", "令和6年4月");
    }
}
