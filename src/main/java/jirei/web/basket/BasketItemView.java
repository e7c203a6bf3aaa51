package jirei.web.basket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Entry;
import jirei.casestudy.Theme;
import jirei.web.parts.CitationView;
import jirei.web.parts.Link;
import jirei.web.parts.RatingView;
import jirei.web.url.Addresses;
import jirei.web.url.BaseUrl;
import jirei.web.url.SearchUrl;

/**
 * An item of a basket as it is shown.
 *
 * @param number its place, from 1
 * @param entry what it is of; empty where there no longer is such an entry
 * @param query the search that found it
 */
public record BasketItemView(int number, String id, Optional<ShownEntry> entry, String note, Optional<Link> query) {
    private static final int BEGINNING = 140;

    /**
     * What is shown of the entry.
     *
     * @param beginning of its text, on a screen
     * @param text all of it, on paper, a line each
     * @param address of its page, to be read
     */
    public record ShownEntry(
            Link link,
            Optional<RatingView> rating,
            String kind,
            Optional<String> city,
            Optional<String> theme,
            String beginning,
            List<String> text,
            String address,
            CitationView citation) {
        public ShownEntry {
            text = List.copyOf(text);
        }

        static ShownEntry of(Entry entry, SearchUrl foundBy, LocalDate seen, BaseUrl origin) {
            return new ShownEntry(
                    Link.to(entry.title(), Addresses.entry(entry.id(), foundBy)),
                    entry.rating().map(RatingView::of),
                    entry.kind().label(),
                    entry.city().map(City::name),
                    entry.theme().map(Theme::label),
                    beginningOf(entry.content()),
                    textOf(entry.content()).toList(),
                    origin.address("/entries/" + entry.id().value()),
                    CitationView.of(entry, seen));
        }
    }

    static BasketItemView of(int number, BasketItem item, Optional<Entry> entry, LocalDate seen, BaseUrl origin) {
        SearchUrl foundBy = SearchUrl.HOME.asking(item.query());
        return new BasketItemView(
                number,
                item.id().value(),
                entry.map(known -> ShownEntry.of(known, foundBy, seen, origin)),
                item.note(),
                item.query().isEmpty() ? Optional.empty() : Optional.of(Link.to(item.query(), foundBy.toString())));
    }

    /** The title; of what is gone its name. */
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
        String text = textOf(content).limit(BEGINNING).collect(Collectors.joining(" "));
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
