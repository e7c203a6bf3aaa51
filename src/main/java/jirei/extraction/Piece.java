package jirei.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.extraction.inline.InlineText;

/**
 * A heading, a paragraph, an item of a list or a row of a table, without markup. Links of a document that lead nowhere
 * on the web are only their words.
 */
public sealed interface Piece {
    /** Where it stands; empty in formats that have no pages until they are printed. */
    Optional<Spot> spot();

    /** How many characters it has, those of the targets of its links among them. */
    default int length() {
        return switch (this) {
            case Heading heading -> heading.text().length();
            case Paragraph paragraph -> paragraph.text().length();
            case Item item -> item.text().length();
            case Row row ->
                row.cells().stream().mapToInt(InlineText::length).sum()
                        + row.merged().values().stream()
                                .mapToInt(InlineText::length)
                                .sum();
        };
    }

    /**
     * A heading.
     *
     * @param level 1 is the highest
     */
    record Heading(Optional<Spot> spot, int level, InlineText text) implements Piece {}

    /** A paragraph, on one line. */
    record Paragraph(Optional<Spot> spot, InlineText text) implements Piece {}

    /**
     * An item of a list.
     *
     * @param depth 1 for an item, 2 for an item below an item
     */
    record Item(Optional<Spot> spot, int depth, InlineText text) implements Piece {}

    /**
     * A row of a table. A cell may have several lines; one that is empty keeps its place.
     *
     * @param number which row of its sheet it is, from 1; 0 where it stands on none. Blank rows count
     * @param merged the texts of merged cells that begin in a row above and reach into this one, by column from 0
     * @param days the days that cells hold, however they show them, by column from 0
     */
    record Row(
            Optional<Spot> spot,
            int number,
            List<InlineText> cells,
            Map<Integer, InlineText> merged,
            Map<Integer, LocalDate> days)
            implements Piece {
        public Row {
            cells = List.copyOf(cells);
            merged = Map.copyOf(merged);
            days = Map.copyOf(days);
        }

        /** A row without merged cells and days. */
        public Row(Optional<Spot> spot, int number, List<InlineText> cells) {
            this(spot, number, cells, Map.of(), Map.of());
        }

        /** A row that stands on no sheet. */
        public Row(Optional<Spot> spot, List<InlineText> cells) {
            this(spot, 0, cells);
        }
    }
}
