package jirei.extraction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineText;

/** The words of pieces, for tests. */
final class Texts {
    private Texts() {}

    /** The pieces of a PDF. */
    static List<Piece> pieces(Path pdf) {
        List<Piece> pieces = new ArrayList<>();
        new PdfExtractor().extract(pdf, pieces::add);
        return pieces;
    }

    /** The words of a piece; the cells of a row set apart by tabs. */
    static String of(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> heading.text().text();
            case Piece.Paragraph paragraph -> paragraph.text().text();
            case Piece.Item item -> item.text().text();
            case Piece.Row row -> row.cells().stream().map(InlineText::text).collect(Collectors.joining("\t"));
        };
    }

    /** Cells without links. */
    static List<InlineText> cells(String... words) {
        return Arrays.stream(words).map(InlineText::of).toList();
    }

    /** Words, then the words of a link and its target, then more words. */
    static InlineText linked(String before, String title, String target, String after) {
        return new InlineBuilder()
                .append(before)
                .appendLink(title, target)
                .append(after)
                .build();
    }

    /** A piece as a line that tells its kind: {@code #1 heading}, {@code -1 item}, {@code a|b} a row. */
    static String line(Piece piece) {
        String text = of(piece).replace("\n", "⏎");
        return switch (piece) {
            case Piece.Heading heading -> "#" + heading.level() + " " + text;
            case Piece.Paragraph paragraph -> text;
            case Piece.Item item -> "-" + item.depth() + " " + text;
            case Piece.Row row -> "|" + text.replace("\t", "|") + "|";
        };
    }
}
