package jirei.corpus.text;

import java.util.stream.Collectors;
import jirei.extraction.Piece;
import jirei.extraction.inline.InlineLink;
import jirei.extraction.inline.InlineText;

/**
 * Formats pieces of documents for display, as an analyst would have typed them: headings with {@code #}, items with
 * {@code -}, links with their addresses, rows with tabs, and {@code <br>} between the lines of a cell.
 *
 * <p>An entry shows these lines as its original. They are not parsed again: characters that are markup in Markdown are
 * not escaped, except a {@code #} at the start of a paragraph, which would look like a heading.
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

    private static String cell(InlineText cell) {
        return cell.lines().stream().map(PieceLines::line).collect(Collectors.joining("<br>"));
    }

    private static String line(InlineText text) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (InlineLink link : text.links()) {
            line.append(text.text(), at, link.start())
                    .append('[')
                    .append(text.title(link))
                    .append("](")
                    .append(link.target())
                    .append(')');
            at = link.end();
        }
        return line.append(text.text().substring(at)).toString().replaceAll("\\s", " ");
    }
}
