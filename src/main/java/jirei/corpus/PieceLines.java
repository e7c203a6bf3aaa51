package jirei.corpus;

import jirei.extraction.Piece;

/** Writes pieces of documents as an analyst would type them: headings with {@code #}, items with {@code -}, rows with tabs. */
final class PieceLines {
    private PieceLines() {}

    /** The line of a piece. */
    static String of(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> "#".repeat(heading.level()) + " " + line(heading.text());
            case Piece.Paragraph paragraph -> line(paragraph.text());
            case Piece.Item item -> "  ".repeat(item.depth() - 1) + "- " + line(item.text());
            case Piece.Row row ->
                String.join("\t", row.cells().stream().map(PieceLines::cell).toList());
        };
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }

    private static String cell(String text) {
        return text.replace("\n", "<br>").replace('\t', ' ');
    }
}
