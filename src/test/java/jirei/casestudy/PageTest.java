package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    @Test
    void aPageIsCitedWithNumberAndCount() {
        assertThat(new Page(5, 9)).hasToString("5/9");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 9", "9, 9"})
    void theFirstAndTheLastPageAreValid(int number, int of) {
        assertThat(new Page(number, of).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"0, 9", "-1, 9", "10, 9", "1, 0", "0, 0"})
    void pagesBeforeTheFirstOrAfterTheLastAreRefused(int number, int of) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Page(number, of))
                .withMessage("no such page: " + number + "/" + of);
    }
}
