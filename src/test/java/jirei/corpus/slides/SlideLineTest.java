package jirei.corpus.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.Source;
import jirei.corpus.text.CitedSources;
import jirei.corpus.text.ExtractedText;
import jirei.extraction.Piece;
import jirei.extraction.Spot;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineText;
import org.junit.jupiter.api.Test;

/** The blocks of a document as slide lines: no character is markup, and links are data. */
class SlideLineTest {
    private static final Optional<Spot> SPOT = Optional.of(new Spot(Spot.Division.PAGE, 3, 9, ""));

    private static SlideLine line(Piece piece) {
        ExtractedText taken = new ExtractedText();
        taken.accept(piece);
        return SlideLine.of(taken.toText("x.pdf", Optional.empty())).getFirst();
    }

    private static SlideLine paragraph(String text) {
        return line(new Piece.Paragraph(SPOT, InlineText.of(text)));
    }

    @Test
    void textThatLooksLikeMarkupIsKept() {
        for (String text : List.of(
                "# <b>A & B</b> は **強い** &lt;",
                "[参考](注)による。",
                "[年報](https://example.org/)",
                "| 左 | 右 |",
                "C:\\_a\\[1]")) {
            SlideLine line = paragraph(text);

            assertThat(line.text()).isEqualTo(text);
            assertThat(line.isHeading()).isFalse();
            assertThat(line.isRow()).isFalse();
            assertThat(line.blocks(0))
                    .allSatisfy(block -> assertThat(block.content().links()).isEmpty());
        }
    }

    @Test
    void everyLineOfACellHasItsOwnLinks() {
        InlineText cell = new InlineBuilder()
                .append("● ")
                .appendLink("年報", "https://example.org/a")
                .append("\n● 二 ")
                .appendLink("統計(1)", "https://example.org/b_(1)")
                .build();
        SlideLine row = line(new Piece.Row(SPOT, List.of(InlineText.of("参考"), cell)));

        assertThat(row.cell(1)).isEqualTo("年報 二 統計(1)");
        assertThat(row.cells().get(1).text()).isEqualTo("● 年報 ● 二 統計(1)");
        assertThat(row.blocks(1)).extracting(SlideBlock::depth).containsExactly(1, 1);
        assertThat(row.blocks(1))
                .flatExtracting(block -> CitedSources.linked(block.content()))
                .extracting(
                        Source::title, source -> source.address().orElseThrow().toString())
                .containsExactly(tuple("年報", "https://example.org/a"), tuple("統計(1)", "https://example.org/b_(1)"));
    }

    @Test
    void itemsKeepTheirDepth() {
        assertThat(line(new Piece.Item(SPOT, 2, InlineText.of("項目"))).blocks(0))
                .containsExactly(new SlideBlock(2, InlineText.of("項目")));
        assertThat(paragraph("- 項目").blocks(0)).containsExactly(new SlideBlock(1, InlineText.of("項目")));
    }
}
