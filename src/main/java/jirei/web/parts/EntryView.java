package jirei.web.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Source;
import jirei.search.MarkedEntry;
import jirei.search.MarkedEntry.MarkedFact;
import jirei.search.MarkedText;
import jirei.search.MarkedText.Segment;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * A whole entry as it is shown, on its own page and within its dossier, with the words of a search marked.
 *
 * @param anchor its id on the page of the dossier
 * @param href its own page
 * @param ownRating whether the rating is its own and not that of its city on its theme
 * @param trail the headings above it, of an entry that has no place in the study but that
 * @param page as it is cited: {@code p.5/9}
 * @param isMarked whether anything in it matched
 */
public record EntryView(
        String anchor,
        String href,
        List<Segment> title,
        Optional<RatingView> rating,
        boolean ownRating,
        String kind,
        Optional<String> trail,
        Optional<String> page,
        List<List<Segment>> overview,
        List<PointView> points,
        List<FactView> facts,
        List<MarkedSource> sources,
        boolean isMarked) {
    public EntryView {
        title = List.copyOf(title);
        overview = overview.stream().map(List::copyOf).toList();
        points = List.copyOf(points);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /** A point, and how deep it stands. */
    public record PointView(int depth, List<Segment> text) {
        public PointView {
            text = List.copyOf(text);
        }
    }

    /** A labelled value. */
    public record FactView(List<Segment> label, List<Segment> value) {
        public FactView {
            label = List.copyOf(label);
            value = List.copyOf(value);
        }

        /** The fact with the words of the search marked. */
        public static FactView of(MarkedFact fact) {
            return new FactView(fact.label().segments(), fact.value().segments());
        }
    }

    /** A source; the address is empty where the research gives none. */
    public record MarkedSource(List<Segment> title, Optional<String> address) {
        public MarkedSource {
            title = List.copyOf(title);
        }
    }

    /** The view of an entry; its link keeps this search. */
    public static EntryView of(MarkedEntry marked, SearchUrl search) {
        Entry entry = marked.entry();
        return new EntryView(
                Addresses.anchor(entry.id()),
                Addresses.entry(entry.id(), search),
                marked.title().segments(),
                RatingView.of(entry),
                entry.kind().isRatedItself(),
                entry.kind().label(),
                trail(entry),
                entry.place().page().map(page -> "p." + page),
                marked.overview().stream().map(MarkedText::segments).toList(),
                points(marked),
                marked.facts().stream().map(FactView::of).toList(),
                sources(marked),
                isMarked(marked));
    }

    /** The sources of an entry with their marks. */
    public static List<MarkedSource> sources(MarkedEntry marked) {
        List<Source> sources = marked.entry().content().sources();
        List<MarkedSource> views = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Optional<String> address = sources.get(i).address().map(Object::toString);
            views.add(new MarkedSource(marked.sources().get(i).segments(), address));
        }
        return List.copyOf(views);
    }

    /** The points of an entry with their marks. */
    public static List<PointView> points(MarkedEntry marked) {
        List<Point> points = marked.entry().content().points();
        List<PointView> views = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            views.add(new PointView(
                    Math.min(points.get(i).depth(), 3), marked.points().get(i).segments()));
        }
        return List.copyOf(views);
    }

    private static Optional<String> trail(Entry entry) {
        return entry.kind() == EntryKind.DOCUMENT && !entry.place().headings().isEmpty()
                ? Optional.of(String.join(" › ", entry.place().headings()))
                : Optional.empty();
    }

    private static boolean isMarked(MarkedEntry marked) {
        Stream<MarkedText> facts = marked.facts().stream().flatMap(fact -> Stream.of(fact.label(), fact.value()));
        return Stream.of(
                        Stream.of(marked.title()),
                        marked.overview().stream(),
                        marked.points().stream(),
                        facts,
                        marked.sources().stream())
                .flatMap(texts -> texts)
                .anyMatch(text -> !text.highlights().isEmpty());
    }
}
