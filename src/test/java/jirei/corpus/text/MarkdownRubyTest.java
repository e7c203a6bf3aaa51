package jirei.corpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.extraction.inline.InlineLink;
import jirei.extraction.inline.InlineReading;
import jirei.extraction.inline.InlineText;
import org.junit.jupiter.api.Test;

/** Readings in Markdown are no text, but belong to their words. */
final class MarkdownRubyTest {
    private static final InlineText BOARD =
            new InlineText("新しい回覧板は", List.of(), List.of(new InlineReading(3, 6, "かいらんばん")));

    private static InlineText read(String markdown) {
        List<TextBlock> blocks = new MarkdownText("x.md", List.of(markdown)).blocks();
        assertThat(blocks).hasSize(1);
        return blocks.getFirst().content();
    }

    @Test
    void aReadingIsNoText() {
        assertThat(read("新しい<ruby>回覧板<rt>かいらんばん</rt></ruby>は")).isEqualTo(BOARD);
        assertThat(read("# 新しい<RUBY lang=\"ja\">回覧板<RT>かいらんばん</RUBY>は")).isEqualTo(BOARD);
        assertThat(read("- 新しい<ruby>回覧板<rp>（</rp><rt>かいらんばん</rt><rp>）</rp></ruby>は"))
                .isEqualTo(BOARD);
        assertThat(read("新しい<ruby><rb>回</rb><rb>覧板</rb><rt>かい</rt><rt>らんばん</rt></ruby>は"))
                .isEqualTo(BOARD);
    }

    @Test
    void eachKanjiMayHaveAReading() {
        assertThat(read("新しい<ruby>回<rt>かい</rt>覧<rt>らん</rt></ruby>板は"))
                .isEqualTo(new InlineText(
                        "新しい回覧板は", List.of(), List.of(new InlineReading(3, 4, "かい"), new InlineReading(4, 5, "らん"))));
    }

    @Test
    void aLinkMayHaveAReading() {
        assertThat(read("[<ruby>回覧板<rt>かいらんばん</rt></ruby>](https://example.org/)"))
                .isEqualTo(new InlineText(
                        "回覧板",
                        List.of(new InlineLink(0, 3, "https://example.org/")),
                        List.of(new InlineReading(0, 3, "かいらんばん"))));
    }

    @Test
    void tagsThatAreLeftOpenLoseNoText() {
        assertThat(read("新しい<ruby>回覧板は").text()).isEqualTo("新しい回覧板は");
        assertThat(read("新しい<ruby>回覧板<rt>は町内に届く").text()).isEqualTo("新しい回覧板は町内に届く");
        assertThat(read("新しい回覧板</ruby>は").text()).isEqualTo("新しい回覧板</ruby>は");
        assertThat(read("新しい<rt>回覧板</rt>は").text()).isEqualTo("新しい<rt>回覧板</rt>は");
    }
}
