package jirei.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.casestudy.StatedYear;
import jirei.casestudy.YearKind;
import jirei.casestudy.YearRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YearsViewTest {
    private static final StatedYear BEGAN = new StatedYear(2017, YearKind.START);
    private static final StatedYear MENTIONED = new StatedYear(2024, YearKind.MENTION);
    private static final StatedYear PLANNED = new StatedYear(2030, YearKind.PLAN);

    @Test
    void yearsOfWhichSomethingIsSaidAreShownInTheirOrder() {
        assertThat(YearsView.of(List.of(PLANNED, MENTIONED, BEGAN), List.of())).contains("2017年開始、2030年計画");
        assertThat(YearsView.of(List.of(MENTIONED), List.of())).contains("2024年");
        assertThat(YearsView.of(List.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-, 2017年開始、2024年、2030年計画", "2024, 2017年開始、2024年、2030年計画", "2024開始, 2017年開始、2030年計画"})
    void anAskedForYearIsShownEvenIfNothingIsSaidOfIt(String asked, String line) {
        assertThat(YearsView.of(
                        List.of(BEGAN, MENTIONED, PLANNED),
                        List.of(YearRange.parse(asked).orElseThrow())))
                .contains(line);
    }

    @Test
    void aYearOfWhichSomethingIsSaidIsNotMentionedAgain() {
        assertThat(YearsView.of(
                        List.of(new StatedYear(2017, YearKind.MENTION), BEGAN),
                        List.of(YearRange.parse("2017").orElseThrow())))
                .contains("2017年開始");
    }

    @Test
    void anAskedForYearHasItsPlaceAmongTheFewThatAreShown() {
        List<StatedYear> many = List.of(
                BEGAN,
                new StatedYear(2018, YearKind.RESULT),
                new StatedYear(2019, YearKind.RESULT),
                new StatedYear(2020, YearKind.RESULT),
                MENTIONED);
        assertThat(YearsView.of(many, List.of(YearRange.parse("2024").orElseThrow())))
                .contains("2017年開始、2018年実績、2024年");
    }
}
