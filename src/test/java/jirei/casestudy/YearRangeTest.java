package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YearRangeTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2024, 2024年",
        "2024年, 2024, 2024年",
        "2023-, 2023-, 2023年以降",
        "-2020, -2020, 2020年まで",
        "2020-2025, 2020-2025, 2020～2025年",
        "2024開始, 2024開始, 2024年開始",
        "2023-計画, 2023-計画, 2023年以降・計画",
        "1950-2100, -, 1950年以降"
    })
    void isWrittenInOneForm(String typed, String form, String label) {
        YearRange years = YearRange.parse(typed).orElseThrow();
        assertThat(years.label()).isEqualTo(label);
        if (!form.equals("-")) {
            assertThat(years).hasToString(form);
            assertThat(YearRange.parse(form)).contains(years);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "開始", "-開始", "24", "1949", "2101-", "2025-2020", "2024-x", "いつか"})
    void isNoOtherText(String typed) {
        assertThat(YearRange.parse(typed)).isEmpty();
    }

    @Test
    void refusesYearsThatAreNone() {
        assertThatThrownBy(() -> new YearRange(2025, 2020, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025 to 2020");
        assertThatThrownBy(() -> new StatedYear(1949, YearKind.START)).isInstanceOf(IllegalArgumentException.class);
    }
}
