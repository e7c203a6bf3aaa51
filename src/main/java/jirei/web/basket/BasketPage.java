package jirei.web.basket;

import java.util.List;
import java.util.Optional;
import jirei.web.parts.Counts;
import jirei.web.parts.Download;
import jirei.web.parts.Link;
import jirei.web.parts.SimilarView;

/**
 * The page of a basket.
 *
 * @param b the encoded basket
 * @param ids the ids of its entries, separated by spaces
 * @param address the path and query of the page
 * @param made the date, in Japanese
 * @param printed the absolute URL, for print
 * @param notices the notices of the research, without duplicates
 * @param was the encoded basket before it was emptied; empty otherwise
 * @param find the query for entries to add
 * @param found the results of that query; empty without one
 */
public record BasketPage(
        String b,
        String ids,
        String address,
        List<BasketItemView> items,
        String made,
        String printed,
        List<String> notices,
        String was,
        String find,
        Optional<FoundEntry> found) {
    public BasketPage {
        items = List.copyOf(items);
        notices = List.copyOf(notices);
    }

    /** The results of the query for entries to add. */
    public record FoundEntry(String count, String all, List<FoundView> entries) {}

    /**
     * An entry to add.
     *
     * @param collected whether it is in the basket already
     */
    public record FoundView(String id, SimilarView entry, boolean collected) {}

    /** The links to the export formats. */
    public List<Link> exports() {
        return Download.links("/basket", "?b=" + b);
    }

    /** The number of entries, in Japanese. */
    public String count() {
        return Counts.format(items.size()) + "件";
    }

    /** The number of results of the query, in Japanese. */
    public String answer() {
        return found.map(some -> "「" + find + "」に合う項目は" + some.count() + "です").orElse("探す言葉を入れてください");
    }

    /** The window title. */
    public String title() {
        return "資料集（" + count() + "） - Jirei 事例検索";
    }
}
