package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SpreadsheetTextTest {
    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void textThatStartsAFormulaIsDefused(Reports.Hard hard) {
        assertThat(new SpreadsheetText(hard.text()).text()).isEqualTo(hard.legal());
        assertThat(new SpreadsheetText(hard.text()).defused()).isEqualTo(hard.csv());
    }

    @Test
    void aTextThatIsTooLongEndsInAnEllipsis() {
        assertThat(new SpreadsheetText("あ".repeat(32_767)).text())
                .hasSize(32_767)
                .endsWith("あ");
        assertThat(new SpreadsheetText("あ".repeat(32_768)).text())
                .hasSize(32_767)
                .endsWith("あ…");
        assertThat(new SpreadsheetText("=".repeat(32_767)).defused())
                .hasSize(32_767)
                .startsWith("'=")
                .endsWith("…");
    }

    @Test
    void noCharacterIsSplit() {
        assertThat(new SpreadsheetText("x" + "𠮷".repeat(20_000)).text())
                .hasSize(32_766)
                .endsWith("𠮷…");
    }

    @Test
    void aNarrowColumnNeedsMoreLines() {
        assertThat(new SpreadsheetText("").linesIn(10)).isZero();
        assertThat(new SpreadsheetText("0123456789").linesIn(10)).isEqualTo(1);
        assertThat(new SpreadsheetText("一二三四五六").linesIn(10)).isEqualTo(2);
        assertThat(new SpreadsheetText("一\n\n二").linesIn(10)).isEqualTo(3);
    }
}
