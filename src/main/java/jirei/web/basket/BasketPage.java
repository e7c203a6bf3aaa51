package jirei.web.basket;

import java.util.List;
import java.util.Optional;
import jirei.web.parts.Counts;
import jirei.web.parts.Download;
import jirei.web.parts.Link;
import jirei.web.parts.SimilarView;

/**
 * All that the page of a basket shows.
 *
 * @param b the basket as the address has it
 * @param ids of what is in it, a blank between them
 * @param address the page of the basket, as a path
 * @param made the day, in words
 * @param printed the address as paper has it
 * @param notices what the reader must be told of the research, each once
 * @param was the basket before it was emptied; empty where it was not
 * @param find what is looked for, to be put in
 * @param found what was found of it; empty where nothing is looked for
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

    /** What can be put in. */
    public record FoundEntry(String count, String all, List<FoundView> entries) {}

    /** An entry that can be put in, unless it is in already. */
    public record FoundView(String id, SimilarView entry, boolean collected) {}

    /** The basket as a file, in each format. */
    public List<Link> exports() {
        return Download.links("/basket", "?b=" + b);
    }

    /** How many are in it, in words. */
    public String count() {
        return Counts.format(items.size()) + "件";
    }

    /** What became of looking for more, in words. */
    public String answer() {
        return found.map(some -> "「" + find + "」に合う項目は" + some.count() + "です").orElse("探す言葉を入れてください");
    }

    /** The title of the window. */
    public String title() {
        return "資料集（" + count() + "） - Jirei 事例検索";
    }
}
