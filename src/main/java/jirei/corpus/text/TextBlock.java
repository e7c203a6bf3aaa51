package jirei.corpus.text;

import java.util.List;
import jirei.extraction.Piece;
import jirei.extraction.inline.InlineText;

/**
 * A heading, paragraph, item or table row of a text, whatever its source was.
 *
 * @param line that it begins on, from 1
 */
public record TextBlock(int line, Piece piece) {
    /** Its words on one run; a row of two cells reads {@code label: value}, any other row has bars between its cells. */
    public InlineText content() {
        return switch (piece) {
            case Piece.Heading heading -> heading.text();
            case Piece.Paragraph paragraph -> paragraph.text();
            case Piece.Item item -> item.text();
            case Piece.Row row -> row(row.cells());
        };
    }

    private static InlineText row(List<InlineText> cells) {
        List<InlineText> filled = cells.stream()
                .filter(cell -> !cell.text().isBlank())
                .map(cell -> cell.map(words -> words.replace('\n', ' ')))
                .toList();
        return InlineText.join(filled.size() == 2 ? ": " : " | ", filled);
    }
}
