package jirei.web.basket;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;

/**
 * Baskets as the records of {@link PackedRecords}. An item is a record of three fields: id, note and query. A basket of
 * items only has the version {@code 1}, as all had once. One with a title, a note or headings has the version {@code 2}:
 * its first record has the title and the note, and a record of one field is the heading of the items behind it.
 */
final class BasketFormat {
    private static final char ITEMS = '1';
    private static final char SECTIONS = '2';
    private static final int FIELDS_OF_ITEM = 3;

    private BasketFormat() {}

    /** The basket as a word; the empty one as empty text. */
    static String encode(Basket basket) {
        if (basket.equals(Basket.EMPTY)) {
            return "";
        }
        BasketHead head = basket.head();
        if (head.equals(BasketHead.NONE) && !basket.sections().hasHeadings()) {
            return PackedRecords.pack(
                    ITEMS, basket.items().stream().map(BasketFormat::record).toList());
        }
        List<List<String>> records = new ArrayList<>();
        records.add(List.of(head.title(), head.note()));
        for (BasketSection section : basket.sections().all()) {
            Stream.of(section.heading())
                    .filter(heading -> !heading.isEmpty())
                    .map(List::of)
                    .forEach(records::add);
            section.items().stream().map(BasketFormat::record).forEach(records::add);
        }
        return PackedRecords.pack(SECTIONS, records);
    }

    /**
     * Parses the text of {@link #encode}.
     *
     * @throws BadRequest if the text is not an encoded basket
     */
    static Basket decode(String word) {
        if (word.isEmpty()) {
            return Basket.EMPTY;
        }
        char version = PackedRecords.versionOf(word, ITEMS, SECTIONS);
        List<List<String>> records = PackedRecords.unpack(word);
        if (version == ITEMS) {
            return new Basket(records.stream().map(BasketFormat::item).toList());
        }
        List<String> head = records.getFirst();
        if (head.size() != 2) {
            throw PackedRecords.unreadable();
        }
        return new Basket(new BasketHead(head.getFirst(), head.get(1)), sections(records.subList(1, records.size())));
    }

    private static BasketSections sections(List<List<String>> records) {
        List<BasketSection> sections = new ArrayList<>();
        String heading = "";
        List<BasketItem> items = new ArrayList<>();
        for (List<String> record : records) {
            if (record.size() == 1 && !record.getFirst().isBlank()) {
                sections.add(new BasketSection(heading, items));
                heading = record.getFirst();
                items.clear();
            } else {
                items.add(item(record));
            }
        }
        sections.add(new BasketSection(heading, items));
        return new BasketSections(sections);
    }

    private static List<String> record(BasketItem item) {
        return List.of(item.id().value(), item.note(), item.query());
    }

    private static BasketItem item(List<String> record) {
        if (record.size() != FIELDS_OF_ITEM) {
            throw PackedRecords.unreadable();
        }
        try {
            return new BasketItem(new EntryId(record.getFirst()), record.get(1), record.get(2));
        } catch (IllegalArgumentException e) {
            throw PackedRecords.unreadable();
        }
    }
}
