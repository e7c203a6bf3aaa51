package jirei.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import jirei.extraction.LeftOut.LeftOutKind;
import jirei.extraction.Piece.Heading;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.extraction.Spot.Division;
import jirei.extraction.inline.InlineText;

/**
 * Makes the pieces of the sheets of a workbook: the name of the sheet as a heading, if there is anything on it, and its
 * rows.
 *
 * <p>Hidden sheets, rows and columns are left out, and so are comments: the program of the file does not show them in
 * its cells. They are counted, so that the analyst hears of them.
 */
final class SheetPieces {
    private final Consumer<Piece> pieces;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<Integer, HeldCell> held = new HashMap<>();
    private final BitSet filledHidden = new BitSet();
    private Optional<InlineText> heading = Optional.empty();
    private Optional<Spot> spot = Optional.empty();
    private SheetLayout layout = new SheetLayout();
    private String sheet = "";
    private int hiddenRows;

    /** A merged cell that reaches down to a row. */
    private record HeldCell(SheetCell cell, int lastRow) {}

    SheetPieces(Consumer<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Begins a sheet.
     *
     * @param number which sheet of the workbook it is, from 1; hidden ones count
     */
    void begin(int number, String name, SheetLayout found) {
        sheet = name;
        layout = found;
        InlineText title =
                SheetCell.of(name, Optional.empty(), Optional.empty()).text();
        spot = Optional.of(new Spot(Division.SHEET, number, 0, title.text()));
        heading = Optional.of(title).filter(text -> !text.text().isEmpty());
        held.clear();
        filledHidden.clear();
        hiddenRows = 0;
    }

    /** Takes the next row, with its number from 1 and its cells by column from 0. */
    void row(int number, boolean hidden, SortedMap<Integer, SheetCell> cells) {
        cells.values().removeIf(SheetCell::isEmpty);
        for (CellRange range : layout.mergedFrom(number)) {
            Optional.ofNullable(cells.get(range.firstColumn()))
                    .ifPresent(cell -> held.put(range.firstColumn(), new HeldCell(cell, range.lastRow())));
        }
        if (hidden) {
            hiddenRows += cells.isEmpty() ? 0 : 1;
        } else {
            write(number, cells);
        }
    }

    private void write(int number, SortedMap<Integer, SheetCell> cells) {
        List<InlineText> texts = new ArrayList<>();
        Map<Integer, LocalDate> days = new HashMap<>();
        Map<Integer, Integer> places = new HashMap<>();
        int last = cells.isEmpty() ? -1 : cells.lastKey();
        boolean filled = false;
        for (int column = 0; column <= last; column++) {
            SheetCell cell = cells.getOrDefault(column, SheetCell.EMPTY);
            if (layout.isHidden(column)) {
                filledHidden.set(column, filledHidden.get(column) || !cell.isEmpty());
                continue;
            }
            int place = texts.size();
            places.put(column, place);
            texts.add(cell.text());
            cell.day().ifPresent(day -> days.put(place, day));
            filled |= !cell.isEmpty();
        }
        if (!filled) {
            return;
        }
        Map<Integer, InlineText> merged = new HashMap<>();
        for (Iterator<Map.Entry<Integer, HeldCell>> each = held.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Integer, HeldCell> entry = each.next();
            int column = entry.getKey();
            if (entry.getValue().lastRow() < number) {
                each.remove();
            } else if (!cells.containsKey(column) && !layout.isHidden(column)) {
                int place = places.getOrDefault(column, texts.size() + column - last - 1);
                merged.put(place, entry.getValue().cell().text());
                entry.getValue().cell().day().ifPresent(day -> days.put(place, day));
            }
        }
        showHeading();
        pieces.accept(new Row(spot, number, texts, merged, days));
    }

    /** Takes words that stand on the sheet outside its cells. */
    void paragraph(String words) {
        InlineText text =
                SheetCell.of(words, Optional.empty(), Optional.empty()).text();
        if (!text.text().isEmpty()) {
            showHeading();
            pieces.accept(new Paragraph(spot, text));
        }
    }

    private void showHeading() {
        heading.ifPresent(title -> pieces.accept(new Heading(spot, 1, title)));
        heading = Optional.empty();
    }

    /** Ends a sheet that has so many comments. */
    void end(int comments) {
        count(LeftOutKind.HIDDEN_ROWS, hiddenRows);
        count(LeftOutKind.HIDDEN_COLUMNS, filledHidden.cardinality());
        count(LeftOutKind.COMMENTS, comments);
    }

    /** Passes over a hidden sheet. */
    void hidden(String name) {
        leftOut.add(new LeftOut(LeftOutKind.HIDDEN_SHEET, name, 1));
    }

    private void count(LeftOutKind kind, int count) {
        if (count > 0) {
            leftOut.add(new LeftOut(kind, sheet, count));
        }
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
