package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CellTest {
    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void whatBeginsAFormulaIsDefused(Reports.Hard hard) {
        assertThat(new Cell(hard.text()).text()).isEqualTo(hard.legal());
        assertThat(new Cell(hard.text()).defused()).isEqualTo(hard.csv());
    }

    @Test
    void aTextThatIsTooLongEndsInAnEllipsis() {
        assertThat(new Cell("あ".repeat(32_767)).text()).hasSize(32_767).endsWith("あ");
        assertThat(new Cell("あ".repeat(32_768)).text()).hasSize(32_767).endsWith("あ…");
        assertThat(new Cell("=".repeat(32_767)).defused())
                .hasSize(32_767)
                .startsWith("'=")
                .endsWith("…");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(new Cell("x" + "𠮷".repeat(20_000)).text()).hasSize(32_766).endsWith("𠮷…");
    }

    @Test
    void aTextTakesAsManyLinesAsItsColumnIsNarrow() {
        assertThat(new Cell("").linesIn(10)).isZero();
        assertThat(new Cell("0123456789").linesIn(10)).isEqualTo(1);
        assertThat(new Cell("一二三四五六").linesIn(10)).isEqualTo(2);
        assertThat(new Cell("一\n\n二").linesIn(10)).isEqualTo(3);
    }
}
