package jirei.web.basket;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * 資料集: the entries that an analyst collected, in their order, each at most once, under a title and headings. The whole
 * of it fits into an address, so that nobody has to log in and a link in a mail hands it on. It is packed for that only
 * once.
 */
public final class Basket {
    static final int MOST = 100;
    public static final Basket EMPTY = new Basket(List.of());

    private final BasketHead head;
    private final BasketSections sections;
    private Optional<String> packed = Optional.empty();

    /**
     * A basket of these items, without a title and headings.
     *
     * @throws BadRequest if there are too many, or one of them twice
     */
    public Basket(List<BasketItem> items) {
        this(BasketHead.NONE, BasketSections.of(items));
    }

    Basket(BasketHead head, BasketSections sections) {
        this.head = head;
        this.sections = sections;
        List<BasketItem> items = sections.items();
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
        return BasketFormat.decode(text);
    }

    /**
     * The basket as text for a URL. Equal baskets give equal text, the empty basket empty text.
     *
     * @throws BadRequest if the text would be too long for a URL
     */
    public String encode() {
        if (packed.isEmpty()) {
            packed = Optional.of(BasketFormat.encode(this));
        }
        return packed.get();
    }

    /** Its title and note. */
    public BasketHead head() {
        return head;
    }

    BasketSections sections() {
        return sections;
    }

    /** What was collected, in its order across all sections. */
    public List<BasketItem> items() {
        return sections.items();
    }

    int size() {
        return items().size();
    }

    boolean has(EntryId id) {
        return sections.placeOf(id) >= 0;
    }

    /** The same entries under another title and note. */
    public Basket with(BasketHead other) {
        return new Basket(other, sections);
    }

    /** Other sections under the same title and note. */
    Basket with(BasketSections others) {
        return new Basket(head, others);
    }

    /**
     * With a new heading behind all entries.
     *
     * @throws BadRequest if the heading is there already, or there would be too many
     */
    public Basket withHeading(String heading) {
        return with(sections.adding(heading));
    }

    /**
     * With the entry appended to those without a heading; unchanged if it is in the basket already.
     *
     * @param query the query with which it was found
     * @throws BadRequest if the basket would have too many entries
     */
    public Basket with(EntryId id, String query) {
        return has(id) ? this : with(new Basket(List.of(new BasketItem(id, "", query))));
    }

    /**
     * With the missing entries of another basket appended, under their headings. An empty basket takes over the title and
     * the note too.
     *
     * @throws BadRequest if the basket would have too many entries or headings
     */
    public Basket with(Basket other) {
        return new Basket(equals(EMPTY) ? other.head : head, sections.with(other.sections));
    }

    Basket without(EntryId id) {
        return with(sections.without(id));
    }

    /** This entry alone, under its heading, without title and note; nothing if the basket does not have it. */
    Basket only(EntryId id) {
        return new Basket(
                BasketHead.NONE,
                new BasketSections(sections.all().stream()
                        .map(section -> section.holding(section.items().stream()
                                .filter(item -> item.id().equals(id))
                                .toList()))
                        .toList()));
    }

    /** The title without entries, note and headings. */
    Basket emptied() {
        return new Basket(BasketHead.NONE.titled(head.title()), BasketSections.of(List.of()));
    }

    /** With the entry at the first index moved to the second; unchanged if either is out of range. */
    Basket moved(int from, int to) {
        return with(new ItemMoves(sections).to(from, to));
    }

    /** With an entry at the end of the section of this number, from 0; unchanged if there is no such section. */
    public Basket moved(EntryId id, int section) {
        return with(new ItemMoves(sections).into(id, section));
    }

    /** With another note at this index; unchanged if it is out of range. */
    public Basket noted(int place, String note) {
        if (place < 0 || place >= size()) {
            return this;
        }
        EntryId id = items().get(place).id();
        return with(sections.eachItem(item -> item.id().equals(id) ? item.noted(note) : item));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Basket basket && head.equals(basket.head) && sections.equals(basket.sections);
    }

    @Override
    public int hashCode() {
        return Objects.hash(head, sections);
    }

    @Override
    public String toString() {
        return head + " " + sections;
    }
}
