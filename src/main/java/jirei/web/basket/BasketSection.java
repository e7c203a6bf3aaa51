package jirei.web.basket;

import java.util.ArrayList;
import java.util.List;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;

/**
 * A section of a basket.
 *
 * @param heading on one line; empty for the entries before the first heading
 */
public record BasketSection(String heading, List<BasketItem> items) {
    /** The most characters of a heading. */
    public static final int LONGEST = 80;

    /**
     * Removes control characters and unpaired surrogates.
     *
     * @throws BadRequest if the heading is too long
     */
    public BasketSection {
        heading = BasketText.onOneLine(heading);
        items = List.copyOf(items);
        BasketText.demand("見出しは", LONGEST, heading);
    }

    BasketSection headed(String text) {
        return new BasketSection(text, items);
    }

    BasketSection holding(List<BasketItem> others) {
        return new BasketSection(heading, others);
    }

    /** With an item at this index. */
    BasketSection with(int index, BasketItem item) {
        List<BasketItem> more = new ArrayList<>(items);
        more.add(index, item);
        return holding(more);
    }

    /** With these items behind its own. */
    BasketSection with(List<BasketItem> others) {
        List<BasketItem> more = new ArrayList<>(items);
        more.addAll(others);
        return holding(more);
    }

    BasketSection without(EntryId id) {
        return holding(items.stream().filter(item -> !item.id().equals(id)).toList());
    }

    /** The index of an entry, from 0; -1 if it is not in the section. */
    int placeOf(EntryId id) {
        return items.stream().map(BasketItem::id).toList().indexOf(id);
    }
}
