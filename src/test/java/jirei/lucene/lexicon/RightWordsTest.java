package jirei.lucene.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run of right words is right, and a long one is looked through in a time that does not grow without bound. */
final class RightWordsTest {
    private static final Set<String> WORDS = Set.of("オンライン", "システム", "ホーム", "ページ", "ホームページ", "行政", "改革");

    @ParameterizedTest
    @CsvSource({
        "オンラインシステム, true",
        "オンラインホームページ, true",
        "オンラインホームページシステム, true",
        "行政改革, true",
        "行政システム, true",
        "オンライン, false",
        "オンラインシステモ, false",
        "行政改, false",
        "改革行, false",
        "システ, false"
    })
    void aWordIsMadeOfTwoOrMoreOthers(String word, boolean made) {
        assertThat(RightWords.isMadeOf(word, WORDS::contains)).isEqualTo(made);
    }

    @Test
    void noPartOfALongRunIsLookedUpTwice() {
        String run = "ホームページ".repeat(80) + "ヷ";
        AtomicInteger asked = new AtomicInteger();
        boolean made = RightWords.isMadeOf(run, word -> {
            asked.incrementAndGet();
            return WORDS.contains(word);
        });
        assertThat(made).isFalse();
        assertThat(asked.get()).isLessThanOrEqualTo(run.length() * run.length() / 2);
    }
}
