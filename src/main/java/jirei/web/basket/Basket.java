package jirei.web.basket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * 資料集: the entries that an analyst collected, in their order, each at most once. The whole of it fits into an address,
 * so that nobody has to log in and a link in a mail hands it on. It is packed for that only once.
 */
public final class Basket {
    static final int MOST = 100;
    public static final Basket EMPTY = new Basket(List.of());

    private final List<BasketItem> items;
    private Optional<String> packed = Optional.empty();

    /**
     * A basket of these items.
     *
     * @throws BadRequest if there are too many, or one of them twice
     */
    public Basket(List<BasketItem> items) {
        this.items = List.copyOf(items);
        if (items.size() > MOST) {
            throw new BadRequest("資料集に入るのは" + MOST + "件までです。不要な項目を外すか、別の資料集に分けてください。");
        }
        Set<EntryId> ids = new HashSet<>();
        if (!items.stream().map(BasketItem::id).allMatch(ids::add)) {
            throw new BadRequest("資料集のアドレスに同じ項目が2回あります。");
        }
    }

    /**
     * Parses the text of {@link #encode}; empty text is the empty basket.
     *
     * @throws BadRequest if the text is not an encoded basket
     */
    static Basket decode(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        List<BasketItem> items = new ArrayList<>();
        for (List<String> record : PackedRecords.unpack(text)) {
            if (record.size() != 3) {
                throw PackedRecords.unreadable();
            }
            items.add(new BasketItem(id(record.getFirst()), record.get(1), record.get(2)));
        }
        return new Basket(items);
    }

    /**
     * The basket as text for a URL. Equal baskets give equal text, the empty basket empty text.
     *
     * @throws BadRequest if the text would be too long for a URL
     */
    public String encode() {
        if (packed.isEmpty()) {
            packed = Optional.of(
                    items.isEmpty()
                            ? ""
                            : PackedRecords.pack(items.stream()
                                    .map(item -> List.of(item.id().value(), item.note(), item.query()))
                                    .toList()));
        }
        return packed.get();
    }

    /** What was collected, in its order. */
    public List<BasketItem> items() {
        return items;
    }

    int size() {
        return items.size();
    }

    /** The index of an entry, from 0; -1 if it is not in the basket. */
    int placeOf(EntryId id) {
        return items.stream().map(BasketItem::id).toList().indexOf(id);
    }

    boolean has(EntryId id) {
        return placeOf(id) >= 0;
    }

    /**
     * With the entry appended; unchanged if it is in the basket already.
     *
     * @param query the query with which it was found
     * @throws BadRequest if the basket would have too many entries
     */
    public Basket with(EntryId id, String query) {
        return has(id) ? this : with(new Basket(List.of(new BasketItem(id, "", query))));
    }

    /**
     * With the missing entries of another basket appended.
     *
     * @throws BadRequest if the basket would have too many entries
     */
    public Basket with(Basket other) {
        List<BasketItem> more = new ArrayList<>(items);
        other.items.stream().filter(item -> !has(item.id())).forEach(more::add);
        return new Basket(more);
    }

    Basket without(EntryId id) {
        return new Basket(items.stream().filter(item -> !item.id().equals(id)).toList());
    }

    /** With the entry at the first index moved to the second; unchanged if either is out of range. */
    Basket moved(int from, int to) {
        if (from < 0 || from >= items.size()) {
            return this;
        }
        List<BasketItem> moved = new ArrayList<>(items);
        BasketItem item = moved.remove(from);
        moved.add(Math.clamp(to, 0, moved.size()), item);
        return new Basket(moved);
    }

    /** With another note at this index; unchanged if it is out of range. */
    public Basket noted(int place, String note) {
        if (place < 0 || place >= items.size()) {
            return this;
        }
        List<BasketItem> noted = new ArrayList<>(items);
        noted.set(place, items.get(place).noted(note));
        return new Basket(noted);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Basket basket && items.equals(basket.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.toString();
    }

    private static EntryId id(String written) {
        try {
            return new EntryId(written);
        } catch (IllegalArgumentException e) {
            throw PackedRecords.unreadable();
        }
    }
}
