package jirei.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jirei.search.MarkedText.Segment;
import jirei.web.parts.EntryView.PointView;
import org.junit.jupiter.api.Test;

/** Long cells show their beginning, and no character is lost. */
final class FoldTest {
    private static final String SENTENCE = "あ".repeat(79) + "。";

    @Test
    void aShortTextIsWhole() {
        Fold<List<Segment>> fold = Fold.ofTexts(List.of(plain(SENTENCE.repeat(2))));
        assertThat(fold.rest()).isEmpty();
        assertThat(text(fold.shown())).isEqualTo(SENTENCE.repeat(2));
    }

    @Test
    void aLongTextIsCutBehindASentence() {
        Fold<List<Segment>> fold = Fold.ofTexts(List.of(plain(SENTENCE.repeat(5)), plain(SENTENCE)));
        assertThat(text(fold.shown())).isEqualTo(SENTENCE.repeat(2));
        assertThat(text(fold.rest())).isEqualTo(SENTENCE.repeat(4));
        assertThat(fold.rest()).hasSize(2);
        assertThat(fold.isOpen()).isFalse();
    }

    @Test
    void aTextWithoutSentencesIsCutBetweenCharacters() {
        String text = "あ".repeat(159) + "𠮟".repeat(80);
        Fold<List<Segment>> fold = Fold.ofTexts(List.of(plain(text)));
        assertThat(text(fold.shown())).isEqualTo("あ".repeat(159));
        assertThat(text(fold.shown()) + text(fold.rest())).isEqualTo(text);
    }

    @Test
    void aMatchInTheRestIsNotHidden() {
        List<Segment> text = List.of(new Segment(SENTENCE.repeat(3), false), new Segment(SENTENCE, true));
        Fold<List<Segment>> fold = Fold.ofTexts(List.of(text));
        assertThat(fold.isOpen()).isTrue();
        assertThat(fold.rest().getFirst()).endsWith(new Segment(SENTENCE, true));
    }

    @Test
    void aSinglePointIsNotFoldedAway() {
        assertThat(Fold.ofPoints(points(5)).rest()).isEmpty();
        Fold<PointView> fold = Fold.ofPoints(points(6));
        assertThat(fold.shown()).hasSize(4);
        assertThat(fold.label()).isEqualTo("ほか2件");
        assertThat(Fold.ofPoints(Collections.emptyList()).shown()).isEmpty();
    }

    private static List<PointView> points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PointView(1, plain("点" + i)))
                .toList();
    }

    private static List<Segment> plain(String text) {
        return CompareCell.unmarked(text);
    }

    private static String text(List<List<Segment>> texts) {
        return String.join("", texts.stream().map(CompareCell::plainText).toList());
    }
}
