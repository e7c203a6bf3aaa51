package jirei.corpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import jirei.extraction.Piece;
import jirei.extraction.inline.InlineText;
import org.junit.jupiter.api.Test;

/** A row of a table is read on one line. */
final class TextBlockTest {
    private static String row(String... cells) {
        Piece.Row row = new Piece.Row(
                Optional.empty(), Arrays.stream(cells).map(InlineText::of).toList());
        return new TextBlock(1, row).content().text();
    }

    @Test
    void twoCellsAreALabelAndItsValue() {
        assertThat(row("事業名", "電子回覧板")).isEqualTo("事業名: 電子回覧板");
        assertThat(row("", "事業名", "", "電子\n回覧板")).isEqualTo("事業名: 電子 回覧板");
        assertThat(row("事業名:", "電子回覧板")).isEqualTo("事業名: 電子回覧板");
        assertThat(row("事業名：", "電子回覧板")).isEqualTo("事業名： 電子回覧板");
    }

    @Test
    void otherCellsAreJoinedByBars() {
        assertThat(row("a:", "b", "c")).isEqualTo("a: | b | c");
        assertThat(row("a")).isEqualTo("a");
        assertThat(row("", "")).isEmpty();
    }
}
