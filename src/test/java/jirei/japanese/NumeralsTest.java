package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.ExampleFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumeralsTest {
    static List<ExampleFile.Row> examples() {
        return ExampleFile.rows("japanese/numerals.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void numbersHaveVariantSpellings(ExampleFile.Row row) {
        assertThat(String.join(" ", Numerals.spellings(row.cell(0))))
                .as(row.toString())
                .isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @CsvSource({"12015, 一万二千十五", "110, 百十", "100000000, 一億", "305, 三百五", "20250000, 二千二十五万"})
    void kanjiWithUnitsAreReadAndWritten(long value, String kanji) {
        assertThat(KanjiNumber.withUnits(value)).isEqualTo(kanji);
        assertThat(KanjiNumber.value(kanji)).contains(value);
    }
}
