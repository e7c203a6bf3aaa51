package jirei.extraction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of pieces, for tests. */
final class Texts {
    private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|[^\\[\\]])*)]\\(https?://[^()]*\\)");

    private Texts() {}

    /** The pieces of a PDF. */
    static List<Piece> pieces(Path pdf) {
        List<Piece> pieces = new ArrayList<>();
        new PdfExtractor().extract(pdf, pieces::add);
        return pieces;
    }

    /** A piece without its markup; the cells of a row set apart by tabs. */
    static String of(Piece piece) {
        String text = switch (piece) {
            case Piece.Heading heading -> heading.text();
            case Piece.Paragraph paragraph -> paragraph.text();
            case Piece.Item item -> item.text();
            case Piece.Row row -> String.join("\t", row.cells());
        };
        return LINK.matcher(text).replaceAll("$1");
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
