package jirei.corpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import jirei.casestudy.NameReading;
import jirei.extraction.inline.InlineBuilder;
import org.junit.jupiter.api.Test;

final class NameReadingsTest {
    private final InlineBuilder text = new InlineBuilder();

    @Test
    void wordsThatStandTogetherAreAlsoOneName() {
        read("紀尾井", "ｷｵｲ").read("町", "チョウ");
        text.append("に住む");
        assertThat(NameReadings.in(text.build()))
                .containsExactly(new NameReading("紀尾井", "キオイ"), new NameReading("紀尾井町", "キオイチョウ"));
    }

    @Test
    void kanaBetweenThemIsReadAsItStands() {
        read("山", "やま");
        text.append("の");
        read("手", "て");
        text.append("の駅と");
        read("山川", "やまかわ");
        text.append(" ");
        read("花子", "はなこ");
        assertThat(NameReadings.in(text.build()))
                .containsExactly(
                        new NameReading("山川", "やまかわ"),
                        new NameReading("山の手", "やまのて"),
                        new NameReading("花子", "はなこ"),
                        new NameReading("山川 花子", "やまかわはなこ"));
    }

    @Test
    void theDotsOfEmphasisAreNoReading() {
        read("強調", "・・").read("個所", "﹅﹅");
        assertThat(NameReadings.in(text.build())).isEmpty();
    }

    private NameReadingsTest read(String words, String reading) {
        int start = text.length();
        text.append(words);
        text.reading(start, text.length(), reading);
        return this;
    }
}
