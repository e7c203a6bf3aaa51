package jirei.web.basket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.web.parts.Counts;
import jirei.web.url.BaseUrl;

/**
 * A section of a basket as the page shows it.
 *
 * @param number from 1; 0 for the entries without a heading
 * @param heading empty only where the basket has no headings
 */
public record BasketSectionView(int number, String heading, List<BasketItemView> items) {
    private static final String NONE = "見出しなし";

    public BasketSectionView {
        items = List.copyOf(items);
    }

    /** All sections of a basket, with its items numbered across them. */
    static List<BasketSectionView> of(
            BasketSections sections, Map<EntryId, Entry> entries, LocalDate seen, BaseUrl base) {
        List<BasketSectionView> views = new ArrayList<>();
        int number = 1;
        for (BasketSection section : sections.all()) {
            List<BasketItemView> items = new ArrayList<>();
            for (BasketItem item : section.items()) {
                Optional<Entry> entry = Optional.ofNullable(entries.get(item.id()));
                items.add(BasketItemView.of(number, item, entry, seen, base));
                number++;
            }
            String heading = sections.hasHeadings() && views.isEmpty() ? NONE : section.heading();
            views.add(new BasketSectionView(views.size(), heading, items));
        }
        return views;
    }

    /** Whether the page shows it: entries without a heading only where there are some. */
    public boolean isShown() {
        return number > 0 || !items.isEmpty();
    }

    /** The number of its items, in Japanese. */
    public String count() {
        return Counts.format(items.size()) + "件";
    }

    /** What an item is moved to, in the list of choices. */
    public String choice() {
        return heading.isEmpty() ? "この資料集" : heading;
    }
}
