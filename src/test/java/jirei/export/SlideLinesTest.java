package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SlideLinesTest {
    @Test
    void japaneseIsDividedAnywhereAndWordsOfOtherScriptsAreNot() {
        assertThat(SlideLines.lines("一二三四五六", 60, 10)).containsExactly("一二三四五", "六");
        assertThat(SlideLines.lines("都市のdigital化", 60, 10)).containsExactly("都市の", "digital", "化");
        assertThat(SlideLines.lines("", 60, 10)).containsExactly("");
    }

    @Test
    void aWordLongerThanALineIsDivided() {
        assertThat(SlideLines.lines("a".repeat(20), 70, 10)).containsExactly("a".repeat(10), "a".repeat(10));
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertThat(SlideLines.atMost(1, "一二三四五", 60, 10)).isEqualTo("一二三四五");
        assertThat(SlideLines.atMost(1, "一二三四五六", 60, 10)).isEqualTo("一二三四…");
        assertThat(SlideLines.atMost(1, "𠮷".repeat(9), 60, 10)).isEqualTo("𠮷".repeat(4) + "…");
    }

    @Test
    void aTextIsDividedBehindASentence() {
        assertThat(SlideLines.end(1, "一二三。四五六", 60, 10)).isEqualTo(4);
        assertThat(SlideLines.end(1, "一二三四五六", 60, 10)).isEqualTo(5);
    }
}
