package jirei.web.basket;

import java.nio.charset.StandardCharsets;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;
import jirei.web.parts.Counts;
import jirei.web.url.TypedSearch;

/**
 * An entry in a basket.
 *
 * @param note the note of the analyst, with line feeds between lines
 * @param query the query with which it was found; may be empty
 */
public record BasketItem(EntryId id, String note, String query) {
    static final int LONGEST_NOTE = 500;

    /**
     * Removes control characters and unpaired surrogates.
     *
     * @throws BadRequest if the note or the query is too long
     */
    public BasketItem {
        note = clean(note);
        query = clean(query).replace('\n', ' ');
        demand(note.length() <= LONGEST_NOTE, "メモ", LONGEST_NOTE, note);
        demand(query.length() <= TypedSearch.LONGEST, "検索語", TypedSearch.LONGEST, query);
    }

    /** The same item with another note. */
    BasketItem noted(String text) {
        return new BasketItem(id, text, query);
    }

    private static String clean(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .replace('\t', ' ')
                .strip();
    }

    private static void demand(boolean holds, String what, int most, String text) {
        if (!holds) {
            throw new BadRequest("資料集の" + what + "は1件" + most + "文字までです。" + Counts.format(text.length()) + "文字あります。");
        }
    }
}
