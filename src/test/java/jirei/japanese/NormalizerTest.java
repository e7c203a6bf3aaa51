package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import jirei.ExampleFile;
import jirei.FuzzRounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {
    private static final String ODD = "aＡ1①½㍿㎢ｶﾞﾊﾟ゛゜\u3099\u309A\u0301ー－−―-～〜 \u3000\u00A0\u00AD\u200B\uFEFF⺠⽤⻄カヘ漢😀𠮷"
            + "\uD83D\uDE00\uDB40\uDD00\uFE0F\u0000\uFFFD각가⺇ﷺ";

    static List<ExampleFile.Row> examples() {
        return ExampleFile.rows("japanese/normalizer.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void textIsNormalized(ExampleFile.Row row) {
        assertThat(Normalizer.fold(row.cell(0))).as(row.toString()).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void normalizationIsIdempotent(ExampleFile.Row row) {
        assertThat(Normalizer.fold(row.cell(1))).as(row.toString()).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyCharacterHasItsRawRange(ExampleFile.Row row) {
        assertOffsetsHold(row.cell(0));
    }

    @Test
    void allCharactersOfALigatureHaveItsWholeRange() {
        NormalizedText text = Normalizer.normalize("甲㍿乙");

        assertThat(text.text()).isEqualTo("甲株式会社乙");
        for (int i = 1; i <= 4; i++) {
            assertThat(text.rawStart(i)).isEqualTo(1);
            assertThat(text.rawEnd(i + 1)).isEqualTo(2);
        }
        assertThat(text.rawStart(5)).isEqualTo(2);
        assertThat(text.rawEnd(6)).isEqualTo(3);
    }

    @Test
    void aVoicedHalfWidthCharacterHasTheRangeOfBothHalves() {
        NormalizedText text = Normalizer.normalize("ﾃﾞｰﾀ");

        assertThat(text.text()).isEqualTo("データ");
        assertThat(raw("ﾃﾞｰﾀ", text, 0, 1)).isEqualTo("ﾃﾞ");
        assertThat(raw("ﾃﾞｰﾀ", text, 1, 2)).isEqualTo("ｰ");
        assertThat(raw("ﾃﾞｰﾀ", text, 2, 3)).isEqualTo("ﾀ");
    }

    @Test
    void allCharactersOfAUnitHaveTheRangeOfItsSign() {
        NormalizedText text = Normalizer.normalize("605㎢の市");

        assertThat(text.text()).isEqualTo("605km2の市");
        assertThat(raw("605㎢の市", text, 3, 6)).isEqualTo("㎢");
        assertThat(raw("605㎢の市", text, 0, 4)).isEqualTo("605㎢");
        assertThat(raw("605㎢の市", text, 6, 8)).isEqualTo("の市");
    }

    @Test
    void aRangeAroundAnInvisibleCharacterIncludesIt() {
        NormalizedText text = Normalizer.normalize("デー\u00ADタ");

        assertThat(raw("デー\u00ADタ", text, 0, 3)).isEqualTo("デー\u00ADタ");
    }

    @Test
    void emptyTextStaysEmpty() {
        assertThat(Normalizer.normalize("").text()).isEmpty();
    }

    @Test
    void aLongTextOfLigaturesGrowsBeyondItsRawLength() {
        String raw = "㍿".repeat(1_000);

        assertThat(Normalizer.fold(raw)).isEqualTo("株式会社".repeat(1_000));
        assertOffsetsHold(raw);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTextCanBeNormalized(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < FuzzRounds.orElse(500); round++) {
            StringBuilder raw = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                boolean odd = random.nextInt(4) > 0;
                raw.append(odd ? ODD.charAt(random.nextInt(ODD.length())) : (char) random.nextInt(0x10000));
            }
            assertOffsetsHold(raw.toString());
        }
    }

    @Test
    void repairKeepsTheWording() {
        assertThat(Normalizer.repair("⺠⽤の㍿ＡＩ①～−ﾃﾞｰﾀ")).isEqualTo("民用の㍿ＡＩ①～−ﾃﾞｰﾀ");
    }

    @Test
    void repairLeavesNoRadical() {
        for (int c = 0x2E80; c <= 0x2FD5; c++) {
            if (Character.isDefined(c)) {
                String repaired = Normalizer.repair(Character.toString(c));
                assertThat(repaired).as(Integer.toHexString(c)).hasSizeLessThanOrEqualTo(2);
                assertThat(repaired.codePointCount(0, repaired.length())).isEqualTo(1);
                assertThat(c >= 0x2F00 && repaired.codePointAt(0) == c)
                        .as(Integer.toHexString(c))
                        .isFalse();
            }
        }
    }

    private static String raw(String raw, NormalizedText text, int start, int end) {
        return raw.substring(text.rawStart(start), text.rawEnd(end));
    }

    /** Every character has a range of at least one raw character within the raw text, and the starts never decrease. */
    private static void assertOffsetsHold(String raw) {
        NormalizedText text = Normalizer.normalize(raw);
        int lastStart = 0;
        int lastEnd = 0;
        for (int i = 0; i < text.text().length(); i++) {
            int start = text.rawStart(i);
            int end = text.rawEnd(i + 1);
            assertThat(start).as("start of %s in %s", i, raw).isBetween(lastStart, raw.length() - 1);
            assertThat(end).as("end of %s in %s", i, raw).isBetween(Math.max(start + 1, lastEnd), raw.length());
            lastStart = start;
            lastEnd = end;
        }
    }

    @Test
    void noStepChangesAPlainCharacter() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (Normalizer.isPlain(c)) {
                String plain = Character.toString(c);
                String composed = java.text.Normalizer.normalize(Radicals.ideographOf(c), Form.NFKC);
                String spelled = OldKanji.modernize(Accents.strip(composed));
                assertThat(IterationMark.expand("か", spelled)).isEqualTo(plain);
                assertThat(Character.getType(c)).isNotIn((int) Character.FORMAT, (int) Character.NON_SPACING_MARK);
            }
        }
    }

    @Test
    void aMarkBehindAPlainCharacterCounts() {
        assertThat(Normalizer.fold("か\u3099は゜ア\uFE00字\uDB40\uDD00e\u0301")).isEqualTo("がぱア字e");
    }
}
