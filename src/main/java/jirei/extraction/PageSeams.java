package jirei.extraction;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.extraction.Piece.Paragraph;
import jirei.japanese.LineJoiner;

/** Hands on the pieces of page after page, and joins a paragraph that goes on over the end of a page. */
final class PageSeams {
    private static final int LONG = 25;

    private final Consumer<Piece> pieces;
    private Optional<Piece> held = Optional.empty();
    private boolean empty = true;

    PageSeams(Consumer<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Takes the pieces of the next page. */
    void accept(List<Piece> page) {
        for (Piece piece : page) {
            empty = false;
            if (held.isPresent() && held.get() instanceof Paragraph last && piece instanceof Paragraph next
                    && piece == page.getFirst() && goesOn(last.text(), next.text())) {
                held = Optional.of(new Paragraph(last.spot(), LineJoiner.join(last.text(), next.text())));
            } else {
                held.ifPresent(pieces);
                held = Optional.of(piece);
            }
        }
    }

    /** Hands on the last piece. */
    void close() {
        held.ifPresent(pieces);
        held = Optional.empty();
    }

    boolean isEmpty() {
        return empty;
    }

    /** Whether a text is long and stops amid a sentence, and the other begins with no mark. */
    private static boolean goesOn(String last, String next) {
        int end = last.codePointBefore(last.length());
        boolean amid = Character.isLetter(end) && (LineJoiner.isJapanese(end) || Character.isLowerCase(end))
                || "、，,".indexOf(end) >= 0;
        return last.length() >= LONG && amid && ItemMark.before(next).isEmpty();
    }
}
