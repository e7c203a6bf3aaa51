package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jirei.ExampleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariantsTest {
    static List<ExampleFile.Row> spellings() {
        return ExampleFile.rows("japanese/variants.tsv");
    }

    static List<ExampleFile.Row> sameWords() {
        return ExampleFile.rows("japanese/same-word.tsv");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void aWordHasOtherSpellings(ExampleFile.Row row) {
        String spellings = Variants.spellings(row.cell(0)).stream()
                .map(spelling -> spelling.replace(' ', '_'))
                .collect(Collectors.joining(" "));

        assertThat(spellings).as(row.toString()).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("sameWords")
    void wordsThatSoundAlikeAreOneIfTheyShareTheirKanji(ExampleFile.Row row) {
        assertThat(Variants.sameWord(row.cell(0), row.cell(1), row.cell(2), row.cell(3)))
                .as(row.toString())
                .isEqualTo(row.cell(4).equals("yes"));
    }

    @Test
    void aLongWordHasAtMostEightOtherSpellings() {
        assertThat(Variants.spellings("ヴァイヴィウェブディバイドメイン")).hasSize(8);
        assertThat(Variants.spellings("受け取り".repeat(200))).hasSizeLessThanOrEqualTo(8);
    }
}
