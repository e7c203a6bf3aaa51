package jirei.extraction.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jirei.ExampleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell is read as a Japanese Excel shows it. */
final class CellFormatTest {
    private static final double DAY = 45_383;

    static List<ExampleFile.Row> formats() {
        return ExampleFile.rows("extraction/cell-formats.tsv");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aNumberIsShownAsItsFormatSays(ExampleFile.Row row) {
        assertThat(CellFormat.of(row.cell(1))
                        .show(Double.parseDouble(row.cell(0)), false)
                        .strip())
                .isEqualTo(row.cell(2));
    }

    @ParameterizedTest
    @CsvSource({
        "14, 2024/4/1", "22, 2024/4/1 0:00", "27, R6.4.1", "28, 令和6年4月1日", "30, 4/1/24", "31, 2024年4月1日", "34, 2024年4月",
        "35, 4月1日", "36, R6.4.1", "50, R6.4.1", "51, 令和6年4月1日", "55, 2024年4月", "57, R6.4.1", "58, 令和6年4月1日",
        "0, 45383", "9, 4538300%", "49, 45383", "99, 45383"
    })
    void aBuiltInFormatIsThatOfAJapaneseExcel(int id, String shown) {
        assertThat(CellFormat.of(id, Map.of()).show(DAY, false)).isEqualTo(shown);
    }

    @Test
    void aFormatThatTheWorkbookDeclaresIsItsOwn() {
        assertThat(CellFormat.of(164, Map.of(164, "yyyy/m")).show(DAY, false)).isEqualTo("2024/4");
    }

    @Test
    void daysMayBeCountedFrom1904() {
        assertThat(CellFormat.of("yyyy/m/d").show(43_921, true)).isEqualTo("2024/4/1");
    }

    @Test
    void aCellHoldsADayHoweverItShowsIt() {
        for (String code : List.of("aaa", "[$-411]e", "m\"月\"d\"日\"", "yyyy/m/d h:mm")) {
            assertThat(CellFormat.of(code).day(DAY, false)).as(code).contains(LocalDate.of(2024, 4, 1));
        }
        for (String code : List.of("h:mm", "#,##0", "General", "[h]:mm", "mm:ss")) {
            assertThat(CellFormat.of(code).day(DAY, false)).as(code).isEmpty();
        }
    }

    @Test
    void aTextIsShownInTheSectionForTexts() {
        assertThat(CellFormat.of("General").show("札幌市")).isEqualTo("札幌市");
        assertThat(CellFormat.of("@\"様\"").show("山川")).isEqualTo("山川様");
        assertThat(CellFormat.of("0;-0;0;@\"御中\"").show("港務局")).isEqualTo("港務局御中");
    }

    /** Formats come from anywhere. */
    @Test
    void noFormatIsTooOdd() {
        Random random = new Random(7);
        String letters = "0#?.,%E+-/@;\"\\_*[]<>=$411ymdhsgeaG年円 ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder code = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                code.append(letters.charAt(random.nextInt(letters.length())));
            }
            CellFormat format = CellFormat.of(code.toString());
            for (double number : new double[] {0, -1.5, 45_383.25, 1e300, 1e-300, Double.NaN}) {
                assertThat(format.show(number, false)).as(code.toString()).hasSizeLessThan(1_000);
            }
            assertThat(format.show("文")).as(code.toString()).isNotNull();
        }
    }
}
