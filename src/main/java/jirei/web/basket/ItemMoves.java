package jirei.web.basket;

import java.util.List;
import jirei.casestudy.EntryId;

/** Moves of items within and between the sections of a basket. What cannot be moved stays where it is. */
final class ItemMoves {
    private final BasketSections sections;

    ItemMoves(BasketSections sections) {
        this.sections = sections;
    }

    /** The item at the first index to the second, into the section of the item that is there. */
    BasketSections to(int from, int to) {
        List<BasketItem> items = sections.items();
        if (from < 0 || from >= items.size()) {
            return sections;
        }
        EntryId there = items.get(Math.clamp(to, 0, items.size() - 1)).id();
        return to(from, to, sections.sectionOf(there));
    }

    /** The item at the first index to the second among all items, but not out of this section. */
    BasketSections to(int from, int to, int section) {
        if (from < 0 || from >= sections.items().size() || !sections.has(section)) {
            return sections;
        }
        BasketItem item = sections.items().get(from);
        BasketSections others = sections.without(item.id());
        int before = others.all().stream()
                .limit(section)
                .mapToInt(one -> one.items().size())
                .sum();
        return others.changed(
                section,
                one -> one.with(Math.clamp((long) to - before, 0, one.items().size()), item));
    }

    /** An entry one place up; the first of a section becomes the last of the one before. */
    BasketSections up(EntryId id) {
        int place = sections.placeOf(id);
        int section = sections.sectionOf(id);
        boolean leaves = section > 0 && sections.all().get(section).placeOf(id) == 0;
        return leaves ? to(place, place, section - 1) : to(place, place - 1, section);
    }

    /** An entry one place down; the last of a section becomes the first of the next. */
    BasketSections down(EntryId id) {
        int place = sections.placeOf(id);
        int section = sections.sectionOf(id);
        boolean leaves = section >= 0
                && section < sections.all().size() - 1
                && sections.all().get(section).placeOf(id)
                        == sections.all().get(section).items().size() - 1;
        return leaves ? to(place, place, section + 1) : to(place, place + 1, section);
    }

    /** An entry to the end of another section. */
    BasketSections into(EntryId id, int section) {
        return sections.sectionOf(id) == section ? sections : to(sections.placeOf(id), Integer.MAX_VALUE, section);
    }
}
