package jirei.web.basket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;

/**
 * The sections of a basket in their order. The first, with the number 0, has no heading and is always there: new entries
 * come into it. The others are numbered from 1, and each has a heading of its own.
 */
record BasketSections(List<BasketSection> all) {
    static final int MOST = 20;

    /**
     * Checks the headings.
     *
     * @throws BadRequest if there are too many, or an empty one, or the same twice
     */
    BasketSections {
        all = List.copyOf(all);
        if (all.isEmpty() || !all.getFirst().heading().isEmpty()) {
            throw new IllegalArgumentException("the first section has no heading: " + all);
        }
        if (all.size() > MOST + 1) {
            throw new BadRequest("見出しは" + MOST + "個までです。要らない見出しを外してください。");
        }
        Set<String> headings = new HashSet<>();
        for (BasketSection section : all.subList(1, all.size())) {
            if (section.heading().isEmpty()) {
                throw new BadRequest("見出しが空です。見出しの言葉を入れるか、「見出しを外す」を押してください。");
            }
            if (!headings.add(section.heading())) {
                throw new BadRequest("「" + section.heading() + "」という見出しはもうあります。別の言葉にしてください。");
            }
        }
    }

    /** These items without headings. */
    static BasketSections of(List<BasketItem> items) {
        return new BasketSections(List.of(new BasketSection("", items)));
    }

    List<BasketItem> items() {
        return all.stream().flatMap(section -> section.items().stream()).toList();
    }

    boolean hasHeadings() {
        return all.size() > 1;
    }

    /** The index of an entry among all, from 0; -1 if it is in none. */
    int placeOf(EntryId id) {
        return items().stream().map(BasketItem::id).toList().indexOf(id);
    }

    /** The number of the section that has the entry; -1 if none has. */
    int sectionOf(EntryId id) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).placeOf(id) >= 0)
                .findFirst()
                .orElse(-1);
    }

    /**
     * With the missing entries of others appended, each under its heading.
     *
     * @throws BadRequest if there would be too many headings
     */
    BasketSections with(BasketSections others) {
        List<BasketSection> more = new ArrayList<>(all);
        List<String> headings = all.stream().map(BasketSection::heading).toList();
        for (BasketSection other : others.all) {
            List<BasketItem> missing = other.items().stream()
                    .filter(item -> placeOf(item.id()) < 0)
                    .toList();
            int same = headings.indexOf(other.heading());
            if (same >= 0) {
                more.set(same, more.get(same).with(missing));
            } else if (!missing.isEmpty()) {
                more.add(other.holding(missing));
            }
        }
        return new BasketSections(more);
    }

    BasketSections without(EntryId id) {
        return each(section -> section.without(id));
    }

    /** With every item changed. */
    BasketSections eachItem(UnaryOperator<BasketItem> change) {
        return each(
                section -> section.holding(section.items().stream().map(change).toList()));
    }

    /** With the section of this number changed; unchanged if there is none. */
    BasketSections changed(int number, UnaryOperator<BasketSection> change) {
        if (!has(number)) {
            return this;
        }
        List<BasketSection> changed = new ArrayList<>(all);
        changed.set(number, change.apply(all.get(number)));
        return new BasketSections(changed);
    }

    /** With a new section at the end. */
    BasketSections adding(String heading) {
        List<BasketSection> more = new ArrayList<>(all);
        more.add(new BasketSection(heading, List.of()));
        return new BasketSections(more);
    }

    /** Without this heading; its items come behind those of the section before. */
    BasketSections withoutHeading(int number) {
        if (number == 0 || !has(number)) {
            return this;
        }
        List<BasketSection> fewer = new ArrayList<>(all);
        BasketSection gone = fewer.remove(number);
        fewer.set(number - 1, fewer.get(number - 1).with(gone.items()));
        return new BasketSections(fewer);
    }

    /** With a headed section moved before or behind its neighbour; unchanged at the ends. */
    BasketSections movedSection(int number, int by) {
        if (number == 0 || number + by == 0 || !has(number) || !has(number + by)) {
            return this;
        }
        List<BasketSection> moved = new ArrayList<>(all);
        BasketSection section = moved.remove(number);
        moved.add(number + by, section);
        return new BasketSections(moved);
    }

    boolean has(int number) {
        return number >= 0 && number < all.size();
    }

    private BasketSections each(UnaryOperator<BasketSection> change) {
        return new BasketSections(all.stream().map(change).toList());
    }
}
