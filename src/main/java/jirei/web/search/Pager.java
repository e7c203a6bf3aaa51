package jirei.web.search;

import java.util.Optional;
import jirei.search.PageNumber;
import jirei.web.url.SearchUrl;

/**
 * The links between the pages of the hits.
 *
 * @param current from 1
 * @param last the last reachable page
 * @param cut whether there are hits behind the last reachable page
 * @param weaker whether the pages have hits that are not counted
 */
public record Pager(
        int current, int last, Optional<String> previous, Optional<String> next, boolean cut, boolean weaker) {

    /**
     * The pager of this search; empty where all hits are on one page.
     *
     * @param counted the number of hits that count as found
     * @param reachable the number of hits on all pages
     */
    static Optional<Pager> of(SearchUrl url, int counted, int reachable) {
        int pages = Math.ceilDiv(reachable, url.size().value());
        int last = Math.min(pages, PageNumber.LAST);
        int current = url.page().value();
        if (pages == 0 || (pages == 1 && current == 1)) {
            return Optional.empty();
        }
        Optional<String> previous =
                current > 1 ? Optional.of(url.page(Math.min(current - 1, last)).toString()) : Optional.empty();
        Optional<String> next =
                current < last ? Optional.of(url.page(current + 1).toString()) : Optional.empty();
        return Optional.of(new Pager(current, last, previous, next, pages > last, counted < reachable));
    }

    /** The same pager without the way on. */
    public Pager back() {
        return new Pager(current, last, previous, Optional.empty(), cut, weaker);
    }

    /** The same pager without the way back. */
    public Pager on() {
        return new Pager(current, last, Optional.empty(), next, cut, weaker);
    }

    /** Whether the current page is behind the last one. */
    public boolean isBehindTheLast() {
        return current > last;
    }
}
