package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.japanese.LineJoiner;

/**
 * Hands on the pieces of page after page, and joins what goes on over the end of a page: a paragraph, and a row of a table,
 * the head of which may be printed again on the new page.
 */
final class PageSeams {
    private static final int LONG = 25;

    private final Consumer<Piece> pieces;
    private Optional<Piece> held = Optional.empty();
    private Optional<Row> head = Optional.empty();
    private boolean empty = true;

    PageSeams(Consumer<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Takes the pieces of the next page. */
    void accept(List<Piece> page) {
        boolean atSeam = true;
        for (Piece piece : page) {
            empty = false;
            if (atSeam && piece instanceof Row row && isHeadAgain(row)) {
                continue;
            }
            Optional<Piece> joined = atSeam ? held.flatMap(last -> join(last, piece)) : Optional.empty();
            if (joined.isEmpty()) {
                held.ifPresent(pieces);
                noteHead(piece);
            }
            held = joined.or(() -> Optional.of(piece));
            atSeam = false;
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

    /** The first row of a table is, as far as one can tell, its head. */
    private void noteHead(Piece piece) {
        boolean inTable = held.filter(Row.class::isInstance).isPresent();
        if (piece instanceof Row row) {
            head = inTable ? head : Optional.of(row);
        } else {
            head = Optional.empty();
        }
    }

    private boolean isHeadAgain(Row row) {
        return held.filter(Row.class::isInstance).isPresent()
                && head.filter(first -> first.cells().equals(row.cells())).isPresent();
    }

    private static Optional<Piece> join(Piece last, Piece next) {
        if (last instanceof Paragraph before && next instanceof Paragraph after && goesOn(before.text(), after.text())) {
            return Optional.of(new Paragraph(before.spot(), LineJoiner.join(before.text(), after.text())));
        }
        boolean rowGoesOn = last instanceof Row before
                && next instanceof Row after
                && before.cells().size() == after.cells().size()
                && after.cells().getFirst().isEmpty();
        return rowGoesOn && last instanceof Row before && next instanceof Row after
                ? Optional.of(join(before, after))
                : Optional.empty();
    }

    private static Row join(Row before, Row after) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < before.cells().size(); i++) {
            String upper = before.cells().get(i);
            String lower = after.cells().get(i);
            boolean parted = upper.isEmpty() || lower.isEmpty() || goesOn(upper, lower);
            cells.add(parted ? LineJoiner.join(upper, lower) : upper + "\n" + lower);
        }
        return new Row(before.spot(), cells);
    }

    /** Whether a text is long and stops amid a sentence, and the other begins with no mark. */
    private static boolean goesOn(String last, String next) {
        int end = last.codePointBefore(last.length());
        boolean amid = Character.isLetter(end) && (LineJoiner.isJapanese(end) || Character.isLowerCase(end))
                || "、，,".indexOf(end) >= 0;
        return last.length() >= LONG && amid && ItemMark.before(next).isEmpty();
    }
}
