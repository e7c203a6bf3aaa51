package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import jirei.ExampleFile;
import jirei.FuzzRounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantsTest {
    static List<ExampleFile.Row> spellings() {
        return ExampleFile.rows("japanese/variants.tsv");
    }

    static List<ExampleFile.Row> sameWords() {
        return ExampleFile.rows("japanese/same-word.tsv");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void aWordHasVariants(ExampleFile.Row row) {
        String spellings = Variants.spellings(row.cell(0)).stream()
                .map(spelling -> spelling.replace(' ', '_'))
                .collect(Collectors.joining(" "));

        assertThat(spellings).as(row.toString()).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("sameWords")
    void wordsWithTheSameReadingAreOneIfTheyShareTheirKanji(ExampleFile.Row row) {
        assertThat(Variants.sameWord(row.cell(0), row.cell(1), row.cell(2), row.cell(3)))
                .as(row.toString())
                .isEqualTo(row.cell(4).equals("yes"));
    }

    @Test
    void aLongWordHasAtMostEightOtherSpellings() {
        assertThat(Variants.spellings("デジタルデバイドディバイドウェブデザイン・インターフェイス")).hasSize(8);
    }

    @Test
    void aLongTextHasNoVariants() {
        assertThat(Variants.spellings("受け取り".repeat(20))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTextIsAccepted(long seed) {
        String odd = "取り組みっサーバヴァィッャー・ンー々のデ一十百千万億〇19.,年第分D-_ aeinxshctTo'ß\uD842\uDFB7\uD83D\u3099";
        Random random = new Random(seed);
        for (int round = 0; round < FuzzRounds.orElse(500); round++) {
            String text = random.ints(random.nextInt(12), 0, odd.length())
                    .mapToObj(i -> odd.substring(i, i + 1))
                    .collect(Collectors.joining());
            assertThat(Variants.spellings(text)).hasSizeLessThanOrEqualTo(8).doesNotContain(text);
            assertThat(Numerals.spellings(text)).hasSizeLessThanOrEqualTo(3).doesNotContain(text);
            assertThat(Kana.fold(Kana.ofRomaji(text).orElse(text))).as(text).doesNotContain("ー");
            assertThat(Kana.romajiKey(Kana.romajiKey(text))).as(text).doesNotContain("ー");
        }
    }
}
