package jirei.extraction.inline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class InlineTextTest {
    private static final String A = "https://example.org/a";

    private static InlineText text(String before, String title, String after) {
        return new InlineBuilder()
                .append(before)
                .appendLink(title, A)
                .append(after)
                .build();
    }

    @Test
    void blanksAreNoPartOfALink() {
        assertThat(text("一", " 二 ", "三")).isEqualTo(new InlineText("一 二 三", List.of(new InlineLink(2, 3, A))));
        assertThat(text("一", "  ", "三")).isEqualTo(InlineText.of("一  三"));
    }

    @Test
    void aLinkOverTheEndOfALineStaysOne() {
        assertThat(text("see ", "the annual", "").join(text("", "report", " of")))
                .isEqualTo(text("see ", "the annual report", " of"));
        assertThat(text("", "govern-", "").join(text("", "ment", ""))).isEqualTo(text("", "government", ""));
        assertThat(text("", "年", "").join(InlineText.of("報"))).isEqualTo(text("", "年", "報"));
    }

    @Test
    void aPartKeepsWhatIsLeftOfALink() {
        InlineText whole = text("詳しくは", "年次報告", "に。");

        assertThat(whole.from(6)).isEqualTo(text("", "報告", "に。"));
        assertThat(whole.part(0, 6)).isEqualTo(text("詳しくは", "年次", ""));
        assertThat(whole.part(0, 4)).isEqualTo(InlineText.of("詳しくは"));
        assertThat(whole.from(8)).isEqualTo(InlineText.of("に。"));
    }

    @Test
    void everyLineHasItsOwnPartOfALink() {
        assertThat(text("一", "二\n三", "\n\n四").lines())
                .containsExactly(text("一", "二", ""), text("", "三", ""), InlineText.EMPTY, InlineText.of("四"));
        assertThat(InlineText.EMPTY.lines()).isEmpty();
    }

    @Test
    void linksMoveWithTheirWords() {
        assertThat(text("aa ", "b", " cc")
                        .map(words -> words.toUpperCase(Locale.ROOT).repeat(2)))
                .isEqualTo(text("AA AA ", "BB", " CC CC"));
        assertThat(InlineText.join("、", List.of(InlineText.of("一"), text("", "二", "三"))))
                .isEqualTo(text("一、", "二", "三"));
    }

    @Test
    void linksAreRangesOfTheText() {
        assertThatThrownBy(() -> new InlineText("一", List.of(new InlineLink(0, 2, A))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InlineText("一二三", List.of(new InlineLink(1, 3, A), new InlineLink(0, 1, A))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InlineLink(1, 1, A)).isInstanceOf(IllegalArgumentException.class);
    }
}
