package jirei.corpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.extraction.Piece;
import jirei.extraction.Spot;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineText;
import org.junit.jupiter.api.Test;

class PieceLinesTest {
    private static final Optional<Spot> SPOT = Optional.of(new Spot(Spot.Division.PAGE, 3, 9, ""));

    private static InlineText words(String words) {
        return InlineText.of(words);
    }

    @Test
    void everyKindOfPieceHasItsOwnLineFormat() {
        List<Piece> pieces = List.of(
                new Piece.Heading(SPOT, 2, words("11重点分野")),
                new Piece.Paragraph(SPOT, words("文")),
                new Piece.Item(SPOT, 2, words("項目")),
                new Piece.Row(
                        SPOT,
                        Stream.of("", "名称", "● 一\n● 二").map(InlineText::of).toList()));

        assertThat(pieces).extracting(PieceLines::of).containsExactly("## 11重点分野", "文", "  - 項目", "\t名称\t● 一<br>● 二");
    }

    @Test
    void charactersAreNotEscaped() {
        assertThat(PieceLines.of(new Piece.Paragraph(SPOT, words("A & B は **強い** &lt; [参考](注)"))))
                .isEqualTo("A & B は **強い** &lt; [参考](注)");
        assertThat(PieceLines.of(new Piece.Paragraph(SPOT, words("# 番号")))).isEqualTo("\\# 番号");
    }

    @Test
    void theAddressOfALinkIsIncluded() {
        InlineText text = new InlineBuilder()
                .append("詳しくは")
                .appendLink("年報[要約]", "https://example.org/a(1)")
                .append("に。")
                .build();

        assertThat(PieceLines.of(new Piece.Paragraph(SPOT, text)))
                .isEqualTo("詳しくは[年報[要約]](https://example.org/a(1))に。");
    }

    @Test
    void linksAreNotPartOfTheText() {
        InlineText text = new InlineBuilder()
                .append("詳しくは")
                .appendLink("年報[要約]", "https://example.org/a(1)")
                .append("に。")
                .build();
        ExtractedText taken = new ExtractedText();
        taken.accept(new Piece.Paragraph(SPOT, text));

        InlineText content =
                taken.toText("x.pdf", Optional.empty()).blocks().getFirst().content();
        assertThat(content.text()).isEqualTo("詳しくは年報[要約]に。");
        assertThat(content.links()).singleElement().satisfies(link -> {
            assertThat(content.title(link)).isEqualTo("年報[要約]");
            assertThat(link.target()).isEqualTo("https://example.org/a(1)");
        });
    }
}
