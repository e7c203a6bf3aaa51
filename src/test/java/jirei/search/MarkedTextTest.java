package jirei.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import jirei.FuzzRounds;
import jirei.search.MarkedText.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {
    @Test
    void aTextIsSplitAtItsHighlights() {
        MarkedText text = new MarkedText("街の防犯カメラを解析", List.of(new Highlight(2, 4), new Highlight(8, 10)));

        assertThat(text.segments())
                .containsExactly(
                        new Segment("街の", false),
                        new Segment("防犯", true),
                        new Segment("カメラを", false),
                        new Segment("解析", true));
    }

    @Test
    void highlightsMayTouch() {
        MarkedText text = new MarkedText("防犯カメラ", List.of(new Highlight(0, 2), new Highlight(2, 5)));

        assertThat(text.segments()).containsExactly(new Segment("防犯", true), new Segment("カメラ", true));
    }

    @Test
    void aTextWithoutHighlightsIsOneSegment() {
        assertThat(MarkedText.plain("防犯").segments()).containsExactly(new Segment("防犯", false));
        assertThat(MarkedText.plain("").segments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 2, 5", "3, 5, 0, 2", "0, 2, 4, 6"})
    void highlightsNeitherOverlapNorGoBackNorLeaveTheText(int start, int end, int nextStart, int nextEnd) {
        List<Highlight> highlights = List.of(new Highlight(start, end), new Highlight(nextStart, nextEnd));

        assertThatIllegalArgumentException().isThrownBy(() -> new MarkedText("防犯カメラ", highlights));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 2", "3, 2"})
    void aHighlightIsNotEmpty(int start, int end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Highlight(start, end));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSegmentsJoinToTheText(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < FuzzRounds.orElse(100); round++) {
            String text = "あ".repeat(random.nextInt(30));
            List<Highlight> highlights = new ArrayList<>();
            for (int at = random.nextInt(4); at + 2 < text.length(); at += 2 + random.nextInt(5)) {
                highlights.add(new Highlight(at, at + 1 + random.nextInt(2)));
            }
            MarkedText marked = new MarkedText(text, highlights);

            assertThat(marked.segments().stream().map(Segment::text).collect(Collectors.joining()))
                    .isEqualTo(text);
            assertThat(marked.segments()).noneMatch(segment -> segment.text().isEmpty());
            assertThat(marked.segments().stream().filter(Segment::marked)).hasSameSizeAs(highlights);
        }
    }
}
