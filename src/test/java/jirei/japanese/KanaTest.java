package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.ExampleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanaTest {
    static List<ExampleFile.Row> keys() {
        return ExampleFile.rows("japanese/kana.tsv");
    }

    static List<ExampleFile.Row> romaji() {
        return ExampleFile.rows("japanese/romaji.tsv");
    }

    static List<ExampleFile.Row> romajiKeys() {
        return ExampleFile.rows("japanese/romaji-key.tsv");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void spellingsOfTheSameKanaShareOneKey(ExampleFile.Row row) {
        assertThat(Kana.fold(row.cell(0))).as(row.toString()).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void foldingIsIdempotent(ExampleFile.Row row) {
        assertThat(Kana.fold(row.cell(1))).as(row.toString()).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyCharacterOfAKeyHasItsRange(ExampleFile.Row row) {
        NormalizedText key = Kana.foldWithOffsets(row.cell(0));
        int last = 0;
        for (int i = 0; i < key.text().length(); i++) {
            assertThat(key.rawStart(i)).as(row.toString()).isGreaterThanOrEqualTo(last);
            assertThat(key.rawEnd(i + 1))
                    .as(row.toString())
                    .isBetween(key.rawStart(i) + 1, row.cell(0).length());
            last = key.rawEnd(i + 1);
        }
    }

    @Test
    void aDroppedLongVowelBelongsToTheKanaBeforeIt() {
        assertThat(stretches("ヴァーチャル・サーバー")).containsExactly("ヴァー", "チ", "ャ", "ル", "サー", "バー");
    }

    @Test
    void aLongVowelAfterADroppedDotBelongsToNoCharacter() {
        assertThat(stretches("ーア・ーイ")).containsExactly("ア", "イ");
    }

    @Test
    void hiraganaBecomesKatakanaAndOtherTextIsUnchanged() {
        assertThat(Kana.katakana("せうるの都市OSゖゔゝー")).isEqualTo("セウルノ都市OSヶヴヽー");
    }

    @ParameterizedTest
    @ValueSource(strings = {"せうる", "デジタル・ツイン", "サーバー", "ヴ"})
    void kanaIsRecognized(String text) {
        assertThat(Kana.isKana(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ー", "・", "取り組み", "デジタル ツイン", "seoul"})
    void otherTextIsNotKana(String text) {
        assertThat(Kana.isKana(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seoul", "e-Estonia 2", "X-Road", "Bürokratt"})
    void latinIsRecognized(String text) {
        assertThat(Kana.isLatin(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "-", "都市OS", "でじt", "서울", "a。"})
    void otherTextIsNotLatin(String text) {
        assertThat(Kana.isLatin(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("romaji")
    void latinLettersAreTranscribed(ExampleFile.Row row) {
        assertThat(Kana.ofRomaji(row.cell(0)).orElse("-")).as(row.toString()).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @MethodSource("romajiKeys")
    void kanaAndLatinShareOneKey(ExampleFile.Row row) {
        assertThat(Kana.romajiKey(row.cell(0))).as(row.toString()).isEqualTo(row.cell(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"で", "でj", "でじ", "でじt", "でじた", "でじたr", "d", "de", "dej", "deji", "dejitaru", "デジタル"})
    void thePartlyTypedKeyIsAPrefixOfTheFullKey(String typed) {
        assertThat(Kana.romajiKey("デジタル")).startsWith(Kana.romajiKey(typed));
    }

    @Test
    void aVeryLongTextIsReadToItsEnd() {
        assertThat(Kana.ofRomaji("ka".repeat(50_000))).contains("カ".repeat(50_000));
    }

    private static List<String> stretches(String text) {
        NormalizedText key = Kana.foldWithOffsets(text);
        return java.util.stream.IntStream.range(0, key.text().length())
                .mapToObj(i -> text.substring(key.rawStart(i), key.rawEnd(i + 1)))
                .toList();
    }
}
