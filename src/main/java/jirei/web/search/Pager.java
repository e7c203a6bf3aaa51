package jirei.web.search;

import java.util.Optional;
import jirei.search.PageNumber;
import jirei.web.url.SearchUrl;

/**
 * The way through the pages of the hits.
 *
 * @param last the last page that can be opened
 * @param cut whether there are hits behind it
 */
public record Pager(int current, int last, Optional<String> previous, Optional<String> next, boolean cut) {

    /** The pager of the page at this address; empty where all hits are on one page, or there are none. */
    static Optional<Pager> of(SearchUrl url, int total) {
        int pages = Math.ceilDiv(total, url.size().value());
        int last = Math.min(pages, PageNumber.LAST);
        int current = url.page().value();
        if (pages == 0 || (pages == 1 && current == 1)) {
            return Optional.empty();
        }
        Optional<String> previous =
                current > 1 ? Optional.of(url.page(Math.min(current - 1, last)).toString()) : Optional.empty();
        Optional<String> next =
                current < last ? Optional.of(url.page(current + 1).toString()) : Optional.empty();
        return Optional.of(new Pager(current, last, previous, next, pages > last));
    }

    /** Whether the address names a page that has no hits, though there are some before it. */
    public boolean isBehindTheLast() {
        return current > last;
    }
}
