package jirei.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jirei.FuzzRounds;
import jirei.japanese.Kana;
import jirei.japanese.Normalizer;
import org.junit.jupiter.api.Test;

/** The sound view gives the offsets of each n-gram in any text. */
final class SoundTokenizerTest {
    private static final JapaneseAnalyzers ANALYZERS = new JapaneseAnalyzers();

    private static final String LETTERS = "あかがきゃっんーゝアカガキャッンヴ・漢字々亜A1éüß-' 　。、「」★²㌔ﾃﾞ😀𠮷\uD800\uDC00\u0000\n";

    private static String any(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @Test
    void offsetsStayInsideTheTextAndNeverGoBack() {
        Random random = new Random(20261122);
        for (int i = 0; i < FuzzRounds.orElse(2_000); i++) {
            String text = any(random);
            int start = 0;
            int position = 0;
            for (Token token : ANALYZERS.analyze(TextView.SOUND, text)) {
                assertThat(token.start()).as(text).isGreaterThanOrEqualTo(start).isLessThan(token.end());
                assertThat(token.end()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(token.position()).as(text).isGreaterThanOrEqualTo(position);
                start = token.start();
                position = token.position();
            }
        }
    }

    @Test
    void anNgramEqualsTheFoldedTextAtItsOffsets() {
        for (Token token : ANALYZERS.analyze(TextView.SOUND, Normalizer.fold("ソウル市でめたばーすを、AI活用"))) {
            String there = "ソウル市でめたばーすを、AI活用".substring(token.start(), token.end());
            assertThat(Kana.fold(there)).isEqualToIgnoringCase(token.term());
        }
    }

    @Test
    void noNgramHasMoreThanTwoUnits() {
        assertThat(ANALYZERS.analyze(TextView.SOUND, "あかさたなはまやらわ".repeat(50)))
                .isNotEmpty()
                .allMatch(token -> token.term().length() <= 2);
    }

    @Test
    void kanaOfAnyKindSoundsAlike() {
        for (String spelling : List.of("メタバース", "めたばーす", "ﾒﾀﾊﾞｰｽ", "めたばす", "メタ・バース")) {
            assertThat(terms(spelling)).as(spelling).isEqualTo(terms("メタバース"));
        }
        assertThat(terms("メタハス")).isNotEqualTo(terms("メタバース"));
    }

    private static List<String> terms(String text) {
        return ANALYZERS.analyze(TextView.SOUND, Normalizer.fold(text)).stream()
                .map(Token::term)
                .toList();
    }
}
