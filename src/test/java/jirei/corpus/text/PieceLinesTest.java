package jirei.corpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jirei.corpus.slides.SlideLine;
import jirei.extraction.Piece;
import jirei.extraction.Spot;
import org.junit.jupiter.api.Test;

class PieceLinesTest {
    private static final Optional<Spot> SPOT = Optional.of(new Spot(Spot.Division.PAGE, 3, 9, ""));

    @Test
    void everyKindOfPieceIsALineOfItsKind() {
        List<Piece> pieces = List.of(
                new Piece.Heading(SPOT, 2, "11重点分野"),
                new Piece.Paragraph(SPOT, "文"),
                new Piece.Item(SPOT, 2, "項目"),
                new Piece.Row(SPOT, List.of("", "名称", "● 一\n● 二")));

        assertThat(pieces).extracting(PieceLines::of).containsExactly("## 11重点分野", "文", "  - 項目", "\t名称\t● 一<br>● 二");
    }

    @Test
    void whatLooksLikeMarkupIsReadAsItStands() {
        String text = "# <b>A & B</b> は **強い** &lt;";
        SlideLine line = SlideLine.of(1, PieceLines.of(new Piece.Paragraph(SPOT, text)));

        assertThat(line.text()).isEqualTo(text);
        assertThat(line.isHeading()).isFalse();
    }

    @Test
    void aLinkIsNoWordOfTheText() {
        ExtractedText taken = new ExtractedText();
        taken.accept(new Piece.Paragraph(SPOT, "詳しくは[年報\\[要約\\]](https://example.org/a%281%29)に。"));

        InlineText content =
                taken.toText("x.pdf", Optional.empty()).pieces().getFirst().content();
        assertThat(content.text()).isEqualTo("詳しくは年報[要約]に。");
        assertThat(content.links())
                .containsExactly(new InlineText.InlineLink("年報[要約]", "https://example.org/a%281%29"));
    }
}
