package jirei.web.basket;

import jirei.web.http.BadRequest;

/**
 * What stands above the entries of a basket; either may be empty.
 *
 * @param title its name, on one line
 * @param note the analyst's note on the whole, with line feeds between lines
 */
public record BasketHead(String title, String note) {
    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 80;

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 1_000;

    /** Neither title nor note. */
    public static final BasketHead NONE = new BasketHead("", "");

    /**
     * Removes control characters and unpaired surrogates.
     *
     * @throws BadRequest if the title or the note is too long
     */
    public BasketHead {
        title = BasketText.onOneLine(title);
        note = BasketText.clean(note);
        BasketText.demand("資料集の名前は", LONGEST_TITLE, title);
        BasketText.demand("資料集全体のメモは", LONGEST_NOTE, note);
    }

    BasketHead titled(String text) {
        return new BasketHead(text, note);
    }

    BasketHead noted(String text) {
        return new BasketHead(title, text);
    }
}
