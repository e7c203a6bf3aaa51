package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years are counted by eras, the years of Meiji before the Gregorian calendar among them. */
class ErasTest {
    @ParameterizedTest
    @CsvSource({
        "明治元年5月, 1868-05", "明治5年12月, 1872-12", "明治6年1月, 1873-01", "M45.7.1, 1912-07", "大正元年8月, 1912-08",
        "昭和64年1月, 1989-01", "平成元年1月, 1989-01", "h31.4.30, 2019-04", "令和元年5月, 2019-05", "R8.11.3, 2026-11"
    })
    void aYearOfAnEraIsAYear(String written, String month) {
        assertThat(DateSpan.in(written).getFirst().yearMonth()).hasToString("Optional[" + month + "]");
    }

    @ParameterizedTest
    @CsvSource({"慶応, 0", "A, 0", "令, 0", "'', 0", "明治, 1867", "t, 1911", "令和, 2018"})
    void whatIsNoEraHasNoYears(String era, int before) {
        assertThat(Eras.yearBefore(era)).isEqualTo(before);
    }
}
