package jirei.extraction;

import java.time.LocalDate;
import java.util.Optional;
import jirei.extraction.inline.InlineLink;
import jirei.extraction.inline.InlineText;

/**
 * What a cell of a sheet shows.
 *
 * @param day that it holds, however it shows it
 */
record SheetCell(InlineText text, Optional<LocalDate> day) {
    static final SheetCell EMPTY = new SheetCell(InlineText.EMPTY, Optional.empty());

    /**
     * The cell with a text.
     *
     * @param link where the cell leads
     */
    static SheetCell of(String text, Optional<String> link, Optional<LocalDate> day) {
        if (text.isBlank()) {
            return EMPTY;
        }
        GatheredText gathered = new GatheredText();
        link.flatMap(InlineLink::webTarget).ifPresent(gathered::beginLink);
        gathered.append(text, true);
        return new SheetCell(gathered.take(), day);
    }

    boolean isEmpty() {
        return text.text().isEmpty();
    }
}
