package jirei.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jirei.extraction.Piece;
import jirei.extraction.Spot;
import org.junit.jupiter.api.Test;

class PieceLinesTest {
    private static final Optional<Spot> SPOT = Optional.of(new Spot(Spot.Kind.PAGE, 3, 9, ""));

    @Test
    void everyKindOfPieceIsALineOfItsKind() {
        assertThat(PieceLines.of(List.of(
                        new Piece.Heading(SPOT, 2, "11重点分野"),
                        new Piece.Paragraph(SPOT, "文"),
                        new Piece.Item(SPOT, 2, "項目"),
                        new Piece.Row(SPOT, List.of("", "名称", "● 一\n● 二")))))
                .extracting(PieceLines.Line::text)
                .containsExactly("## 11重点分野", "文", "  - 項目", "\t名称\t● 一<br>● 二");
    }

    @Test
    void aLineKeepsItsSpot() {
        assertThat(PieceLines.line(new Piece.Paragraph(SPOT, "文")).spot()).isEqualTo(SPOT);
    }

    @Test
    void whatLooksLikeMarkupIsReadAsItStands() {
        String text = "# <b>A & B</b> は **強い** &lt;";
        PieceLines.Line line = PieceLines.line(new Piece.Paragraph(SPOT, text));

        assertThat(SlideLine.of(1, line.text()).text()).isEqualTo(text);
        assertThat(SlideLine.of(1, line.text()).isHeading()).isFalse();
    }
}
