package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates stand in a text in many ways, and much that looks like one is none. */
class DateSpanTest {
    @ParameterizedTest
    @CsvSource({
        "令和6年4月に始まり、2025-03に終わった。, 令和6年4月=2024-4 2025-03=2025-3",
        "令和六年四月一日, 令和六年四月一日=2024-4",
        "R6.4とH31.4.30, R6.4=2024-4 H31.4.30=2019-4",
        "2024/4/1～2024.4.30, 2024/4/1=2024-4 2024.4.30=2024-4",
        "令和元年と2019年, 令和元年=2019- 2019年=2019-",
        "西暦 2026 年 3 月 5 日, 西暦 2026 年 3 月 5 日=2026-3",
        "R6年4月とH31年, R6年4月=2024-4 H31年=2019-",
        "2025年3月期, 2025年=2025-"
    })
    void datesAreFoundWithWhereTheyStand(String text, String dates) {
        assertThat(found(text)).isEqualTo(dates);
    }

    @ParameterizedTest
    @CsvSource({
        "令和6年度",
        "令和0年3月",
        "26年3月",
        "2024年13月",
        "v2024.4",
        "2024.4.1.3",
        "03-2024",
        "XR6.4",
        "1/2024/4",
        "令和100年"
    })
    void whatIsNoDateIsLeft(String text) {
        assertThat(found(text)).isEmpty();
    }

    private static String found(String text) {
        return DateSpan.in(text).stream()
                .map(date -> text.substring(date.start(), date.end()) + "=" + date.year() + "-"
                        + (date.month().isPresent() ? date.month().getAsInt() : ""))
                .collect(Collectors.joining(" "));
    }
}
