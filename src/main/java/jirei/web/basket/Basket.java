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
 * 資料集: the entries that an analyst collected, in their order, each at most once. The whole of it fits into an address, so
 * that nobody has to log in and a link in a mail hands it on. It is packed for that only once.
 */
public final class Basket {
    static final int MOST = 100;
    public static final Basket EMPTY = new Basket(List.of());

    private final List<BasketItem> items;
    private Optional<String> packed = Optional.empty();

    /** @throws BadRequest if there are too many, or one of them twice */
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

    /** The basket that {@link #encode} wrote down; no text is the empty one. */
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
     * The basket as one word for an address; equal baskets give equal words, the empty one none.
     *
     * @throws BadRequest if that would be too long for an address
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

    /** From zero; -1 where it is not in it. */
    int placeOf(EntryId id) {
        return items.stream().map(BasketItem::id).toList().indexOf(id);
    }

    boolean has(EntryId id) {
        return placeOf(id) >= 0;
    }

    /** With the entry as the last, found by this query; as it is if it has the entry already. */
    public Basket with(EntryId id, String query) {
        return has(id) ? this : with(new Basket(List.of(new BasketItem(id, "", query))));
    }

    /** With all that the other has and this has not, behind. */
    public Basket with(Basket other) {
        List<BasketItem> more = new ArrayList<>(items);
        other.items.stream().filter(item -> !has(item.id())).forEach(more::add);
        return new Basket(more);
    }

    Basket without(EntryId id) {
        return new Basket(items.stream().filter(item -> !item.id().equals(id)).toList());
    }

    /** With the entry at the first place at the second, as far as there are such places. */
    Basket moved(int from, int to) {
        if (from < 0 || from >= items.size()) {
            return this;
        }
        List<BasketItem> moved = new ArrayList<>(items);
        BasketItem item = moved.remove(from);
        moved.add(Math.clamp(to, 0, moved.size()), item);
        return new Basket(moved);
    }

    /** With another note at this place, if there is one. */
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
