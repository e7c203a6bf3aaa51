package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of a block without what only sets them. */
final class GatheredTextTest {
    @Test
    void theFieldOfAReadingIsTheWordBelowIt() {
        assertThat(words("新しいEQ \\* jc2 \\* \"Font:ＭＳ 明朝\" \\* hps10 \\o\\ad(\\s\\up 9(かいらん),回覧)板"))
                .isEqualTo("新しい回覧板");
        assertThat(words("EQ (情緒) \\o の本")).isEqualTo("EQ (情緒) \\o の本");
    }

    @Test
    void lettersSetApartAreOneWord() {
        assertThat(words("事　業　の　概　要")).isEqualTo("事業の概要");
    }

    private static String words(String written) {
        GatheredText text = new GatheredText();
        text.append(written, true);
        return text.take().text();
    }
}
