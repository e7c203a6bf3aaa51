package jirei.corpus.text;

import java.util.List;
import jirei.extraction.Piece;
import jirei.extraction.inline.InlineText;

/**
 * A heading, paragraph, item or table row of a text in any format.
 *
 * @param line its line, from 1
 */
public record TextBlock(int line, Piece piece) {
    /**
     * Its text on one line; a row of two cells becomes {@code label: value}, the cells of other rows are joined by
     * bars.
     */
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
        boolean endsWithColon = !filled.isEmpty() && filled.getFirst().text().matches("(?s).*[:：]\\s*");
        String afterLabel = endsWithColon ? " " : ": ";
        return InlineText.join(filled.size() == 2 ? afterLabel : " | ", filled);
    }
}
