package jirei.web.basket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Content;
import jirei.casestudy.Entry;
import jirei.web.parts.CardFacts;
import jirei.web.parts.CitationView;
import jirei.web.parts.Link;
import jirei.web.url.Addresses;
import jirei.web.url.BaseUrl;
import jirei.web.url.SearchUrl;

/**
 * An item of a basket as the page shows it.
 *
 * @param number its position, from 1
 * @param entry empty where the entry no longer exists
 * @param query the link to the search with which it was found
 */
public record BasketItemView(int number, String id, Optional<ShownEntry> entry, String note, Optional<Link> query) {
    private static final int BEGINNING = 140;

    /**
     * The entry of an item.
     *
     * @param beginning the beginning of its text, for the screen
     * @param text its whole text by lines, for print
     * @param address the absolute URL of its page, printed
     */
    public record ShownEntry(
            Link link, CardFacts facts, String beginning, List<String> text, String address, CitationView citation) {
        public ShownEntry {
            text = List.copyOf(text);
        }

        static ShownEntry of(Entry entry, SearchUrl foundBy, LocalDate seen, BaseUrl base) {
            return new ShownEntry(
                    Link.to(entry.title(), Addresses.entry(entry.id(), foundBy)),
                    CardFacts.of(entry),
                    beginningOf(entry.content()),
                    textOf(entry.content()).toList(),
                    base.address("/entries/" + entry.id().value()),
                    CitationView.of(entry, seen));
        }
    }

    static BasketItemView of(int number, BasketItem item, Optional<Entry> entry, LocalDate seen, BaseUrl base) {
        SearchUrl foundBy = SearchUrl.HOME.asking(item.query());
        return new BasketItemView(
                number,
                item.id().value(),
                entry.map(known -> ShownEntry.of(known, foundBy, seen, base)),
                item.note(),
                item.query().isEmpty() ? Optional.empty() : Optional.of(Link.to(item.query(), foundBy.toString())));
    }

    /** The title, or the id of an entry that no longer exists. */
    public String title() {
        return entry.map(known -> known.link().label()).orElse(id);
    }

    private static Stream<String> textOf(Content content) {
        return Stream.of(
                        content.overview().stream(),
                        content.points().stream().map(Content.Point::text),
                        content.facts().stream().map(Content.Fact::toString))
                .flatMap(part -> part);
    }

    private static String beginningOf(Content content) {
        String text = textOf(content).limit(BEGINNING).collect(Collectors.joining("／"));
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
