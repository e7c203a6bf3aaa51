package jirei.web.basket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jirei.casestudy.EntryId;
import jirei.web.parts.Counts;
import jirei.web.parts.Download;
import jirei.web.parts.Link;
import jirei.web.parts.SimilarView;
import jirei.web.url.EntryCompareUrl;
import jirei.web.url.SearchUrl;

/**
 * The page of a basket.
 *
 * @param b the encoded basket
 * @param head its title and note
 * @param address the path and query of the page
 * @param sections its entries under their headings
 * @param made the date, in Japanese
 * @param printed the absolute URL, for print; empty if it is too long to be typed
 * @param notices the notices of the research, without duplicates
 * @param was the encoded basket before it was emptied; empty otherwise
 * @param find the query for entries to add
 * @param found the results of that query; empty without one
 */
public record BasketPage(
        String b,
        BasketHead head,
        String address,
        List<BasketSectionView> sections,
        String made,
        String printed,
        List<String> notices,
        String was,
        String find,
        Optional<FoundEntry> found) {
    public BasketPage {
        sections = List.copyOf(sections);
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

    /** All items, in the order of their numbers. */
    public List<BasketItemView> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** The ids of the entries, separated by spaces. */
    public String ids() {
        return items().stream().map(BasketItemView::id).collect(Collectors.joining(" "));
    }

    /** Whether there are headings. */
    public boolean hasHeadings() {
        return sections.size() > 1;
    }

    /** Whether there is nothing to show but the title. */
    public boolean isEmpty() {
        return items().isEmpty() && !hasHeadings();
    }

    /** Whether an item is the first of all, so that it cannot go up. */
    public boolean isFirst(BasketSectionView section, BasketItemView item) {
        return item.number() == 1 && section.number() == 0;
    }

    /** Whether an item is the last of all, so that it cannot go down. */
    public boolean isLast(BasketSectionView section, BasketItemView item) {
        return item.number() == items().size() && section.number() == sections.size() - 1;
    }

    /** The lines of the note on the whole. */
    public List<String> note() {
        return head.note().lines().toList();
    }

    /** The heading of the page. */
    public String name() {
        return head.title().isEmpty() ? "資料集" : head.title();
    }

    /** The comparison of the entries, or the choice among them if they are too many; none for a single entry. */
    public Optional<String> comparison() {
        List<EntryId> entries =
                items().stream().map(item -> new EntryId(item.id())).toList();
        return entries.size() < EntryCompareUrl.FEWEST_ENTRIES
                ? Optional.empty()
                : Optional.of(EntryCompareUrl.of(entries, SearchUrl.HOME).toString());
    }

    /** The links to the export formats. */
    public List<Link> exports() {
        return Download.links("/basket", "?b=" + b);
    }

    /** The number of entries, in Japanese. */
    public String count() {
        return Counts.format(items().size()) + "件";
    }

    /** The number of results of the query, in Japanese. */
    public String answer() {
        return found.map(some -> "「" + find + "」に合う項目は" + some.count() + "です").orElse("探す言葉を入れてください");
    }

    /** The window title. */
    public String title() {
        String kind = head.title().isEmpty() ? "" : " - 資料集";
        return name() + "（" + count() + "）" + kind + " - Jirei 事例検索";
    }
}
