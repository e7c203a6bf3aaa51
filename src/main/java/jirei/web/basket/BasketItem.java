package jirei.web.basket;

import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;
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
        note = BasketText.clean(note);
        query = BasketText.onOneLine(query);
        BasketText.demand("資料集のメモは1件", LONGEST_NOTE, note);
        BasketText.demand("資料集の検索語は1件", TypedSearch.LONGEST, query);
    }

    /** The same item with another note. */
    BasketItem noted(String text) {
        return new BasketItem(id, text, query);
    }
}
