package jirei.lucene.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jirei.FuzzRounds;
import jirei.search.Highlight;
import jirei.search.MarkedText;
import org.junit.jupiter.api.Test;

/** A snippet shows the sentences with the most words of the query. */
final class PassagesTest {
    private static final String TEXT =
            "市が運営する。".repeat(20) + "高齢者にスマートフォンの使い方を教える。" + "市が運営する。".repeat(20) + "\n高齢者向けの窓口もある。";

    private static MarkedText snippet(String text, String... words) {
        List<Highlight> highlights = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            for (String word : words) {
                if (text.startsWith(word, i)) {
                    highlights.add(new Highlight(i, i + word.length()));
                }
            }
        }
        return Passages.snippet(text, highlights);
    }

    @Test
    void theSentenceWithMostWordsIsShownWithEllipses() {
        MarkedText snippet = snippet(TEXT, "高齢者", "スマートフォン");
        assertThat(snippet.text()).isEqualTo("…高齢者にスマートフォンの使い方を教える。…高齢者向けの窓口もある。");
        assertThat(snippet.segments())
                .filteredOn(MarkedText.Segment::marked)
                .extracting(MarkedText.Segment::text)
                .containsExactly("高齢者", "スマートフォン", "高齢者");
    }

    @Test
    void withoutHighlightsTheBeginningIsShown() {
        assertThat(snippet("短い文。", "ない")).isEqualTo(MarkedText.plain("短い文。"));
        assertThat(snippet(TEXT, "ない").text())
                .startsWith("市が運営する。市が")
                .endsWith("…")
                .hasSizeLessThan(140);
    }

    @Test
    void theSentenceOfMostWorthIsShownWhereNothingIsMarked() {
        String text = "市が運営する。\n孤独を防ぐ。\n予算は三億円。\n孤独・孤立対策の概要";
        int own = text.lastIndexOf('\n');
        assertThat(Passages.best(text, own, sentence -> sentence.contains("孤独") ? sentence.length() : 0))
                .isEqualTo(MarkedText.plain("…孤独を防ぐ。…"));
        assertThat(Passages.best("", 0, sentence -> 1)).isEqualTo(MarkedText.plain(""));
    }

    @Test
    void aLongSentenceIsCutAroundItsFirstMark() {
        String text = "あ".repeat(300) + "防犯" + "い".repeat(300);
        assertThat(snippet(text, "防犯").text()).contains("あ防犯い").hasSizeLessThan(140);
    }

    @Test
    void linesAreJoinedWithASlash() {
        assertThat(snippet("一行目\n二行目", "一", "二").text()).isEqualTo("一行目／二行目");
    }

    @Test
    void titlesOfSourcesAreShownOnlyForWordsNotFoundElsewhereAndNeverAlone() {
        String own = "防犯の取組。\n要点は防犯";
        String text = own + "\n防犯計画\n犯罪統計";
        List<Highlight> everywhere = List.of(new Highlight(0, 2), new Highlight(10, 12), new Highlight(13, 15));
        assertThat(Passages.snippet(text, own.length(), everywhere).text()).isEqualTo("防犯の取組。／要点は防犯");
        MarkedText onlyThere = Passages.snippet(text, own.length(), List.of(new Highlight(18, 20)));
        assertThat(onlyThere.text()).isEqualTo("防犯の取組。…犯罪統計");
        assertThat(onlyThere.segments()).contains(new MarkedText.Segment("犯罪", true));
        assertThat(Passages.snippet("計画", 0, List.of()).text()).isEqualTo("計画");
    }

    @Test
    void anEmptyTextHasAnEmptySnippet() {
        assertThat(snippet("").text()).isEmpty();
        assertThat(snippet("\n\n").text()).isEmpty();
    }

    @Test
    void highlightsStayOnTheirWordsInAnyText() {
        Random random = new Random(7);
        for (int i = 0; i < FuzzRounds.orElse(100); i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(600); length > 0; length--) {
                text.append("あ。\n防犯い😀".charAt(random.nextInt(8)));
            }
            assertThat(snippet(text.toString(), "防犯").segments())
                    .filteredOn(MarkedText.Segment::marked)
                    .extracting(MarkedText.Segment::text)
                    .allMatch(marked -> "防犯".contains(marked));
        }
    }
}
