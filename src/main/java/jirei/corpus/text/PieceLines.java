package jirei.corpus.text;

import java.util.stream.Collectors;
import jirei.extraction.Piece;

/**
 * Writes pieces of documents as an analyst would type them: headings with {@code #}, items with {@code -}, rows with tabs,
 * and {@code <br>} between the lines of a cell.
 *
 * <p>What would be markup there is escaped, but for links, which pieces write as Markdown themselves.
 */
public final class PieceLines {
    private PieceLines() {}

    /** The line of a piece. */
    public static String of(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> "#".repeat(Math.clamp(heading.level(), 1, 6)) + " " + line(heading.text());
            case Piece.Paragraph paragraph -> {
                String words = line(paragraph.text());
                yield words.startsWith("#") ? "\\" + words : words;
            }
            case Piece.Item item -> "  ".repeat(Math.max(0, item.depth() - 1)) + "- " + line(item.text());
            case Piece.Row row -> row.cells().stream().map(PieceLines::cell).collect(Collectors.joining("\t"));
        };
    }

    private static String cell(String text) {
        return text.lines().map(PieceLines::line).collect(Collectors.joining("<br>"));
    }

    private static String line(String text) {
        return text.replaceAll("\\s", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("**", "\\*\\*");
    }
}
