package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.extraction.inline.InlineText;
import jirei.extraction.page.ItemMark;
import jirei.japanese.LineJoiner;

/**
 * Hands on the pieces of page after page, and joins what goes on over the end of a page: a paragraph, though notes
 * stand at the foot of the page, and a row of a table, the head of which may be printed again on the new page.
 */
final class PageSeams {
    private static final int LONG = 25;
    private static final Pattern NOTE = Pattern.compile("^(?:[※*＊注]\\s?)?\\d{1,3}[)）]?\\s+\\S");

    private final Consumer<Piece> pieces;
    private final List<Piece> notes = new ArrayList<>();
    private Optional<Piece> held = Optional.empty();
    private Optional<Row> head = Optional.empty();
    private boolean empty = true;

    PageSeams(Consumer<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Takes the pieces of the next page. */
    void accept(List<Piece> page) {
        boolean atSeam = true;
        int end = endOfText(page);
        for (Piece piece : page.subList(0, end)) {
            empty = false;
            if (atSeam && piece instanceof Row row && isHeadAgain(row)) {
                continue;
            }
            Optional<Piece> joined = atSeam ? held.flatMap(last -> join(last, piece)) : Optional.empty();
            if (joined.isEmpty()) {
                flush();
                noteHead(piece);
            }
            held = joined.or(() -> Optional.of(piece));
            atSeam = false;
        }
        notes.addAll(page.subList(end, page.size()));
    }

    /** Hands on the last piece. */
    void close() {
        flush();
        held = Optional.empty();
    }

    private void flush() {
        held.ifPresent(pieces);
        notes.forEach(pieces);
        notes.clear();
    }

    /** Where the notes at the foot of a page begin, if the text above them stops amid a sentence. */
    private static int endOfText(List<Piece> page) {
        int end = page.size();
        while (end > 1
                && page.get(end - 1) instanceof Paragraph note
                && NOTE.matcher(note.text().text()).find()) {
            end--;
        }
        boolean goesOn = end > 0
                && page.get(end - 1) instanceof Paragraph last
                && stopsAmid(last.text().text());
        return goesOn ? end : page.size();
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

    /** Both as one, if the second goes on with what the first began. */
    static Optional<Piece> join(Piece last, Piece next) {
        if (last instanceof Paragraph before
                && next instanceof Paragraph after
                && goesOn(before.text(), after.text())) {
            return Optional.of(new Paragraph(before.spot(), before.text().join(after.text())));
        }
        if (last instanceof Row before
                && next instanceof Row after
                && before.cells().size() == after.cells().size()
                && after.cells().getFirst().text().isEmpty()) {
            return Optional.of(join(before, after));
        }
        return Optional.empty();
    }

    private static Row join(Row before, Row after) {
        List<InlineText> cells = new ArrayList<>();
        for (int i = 0; i < before.cells().size(); i++) {
            InlineText upper = before.cells().get(i);
            InlineText lower = after.cells().get(i);
            boolean parted = upper.text().isEmpty() || lower.text().isEmpty() || goesOn(upper, lower);
            cells.add(parted ? upper.join(lower) : InlineText.join("\n", List.of(upper, lower)));
        }
        return new Row(before.spot(), cells);
    }

    private static boolean goesOn(InlineText last, InlineText next) {
        return stopsAmid(last.text()) && ItemMark.before(next.text()).isEmpty();
    }

    /** Whether a text is long and does not end where a sentence does. */
    private static boolean stopsAmid(String text) {
        int end = text.codePointBefore(text.length());
        boolean amidWord = Character.isLetter(end) && (LineJoiner.isJapanese(end) || Character.isLowerCase(end));
        return text.length() >= LONG && (amidWord || "、，,".indexOf(end) >= 0);
    }
}
