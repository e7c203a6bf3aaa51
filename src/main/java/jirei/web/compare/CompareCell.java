package jirei.web.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.search.MarkedText.Segment;
import jirei.web.parts.EntryView.MarkedSource;
import jirei.web.parts.EntryView.PointView;
import jirei.web.parts.RatingView;
import jirei.web.study.CityStudy.ThemeStudy;
import jirei.web.study.Gap;

/**
 * What a city has in a field of a comparison: one kind of thing, or why there is none.
 *
 * @param gap what is said where there is nothing; empty where there is something
 */
public record CompareCell(
        Optional<RatingView> rating,
        List<List<Segment>> texts,
        List<PointView> points,
        List<CompareItem> items,
        List<MarkedSource> sources,
        Optional<String> gap) {
    public CompareCell {
        texts = List.copyOf(texts);
        points = List.copyOf(points);
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }

    static CompareCell rating(ThemeStudy study) {
        return study.rating()
                .map(RatingView::of)
                .map(rating -> new CompareCell(
                        Optional.of(rating), List.of(), List.of(), List.of(), List.of(), Optional.empty()))
                .orElseGet(() -> empty(Gap.UNRESEARCHED.inPlaceOf("評価")));
    }

    static CompareCell ofTexts(List<List<Segment>> texts, String gap) {
        return texts.isEmpty()
                ? empty(gap)
                : new CompareCell(Optional.empty(), texts, List.of(), List.of(), List.of(), Optional.empty());
    }

    static CompareCell ofPoints(List<PointView> points, String gap) {
        return points.isEmpty()
                ? empty(gap)
                : new CompareCell(Optional.empty(), List.of(), points, List.of(), List.of(), Optional.empty());
    }

    static CompareCell ofItems(List<CompareItem> items, String gap) {
        return items.isEmpty()
                ? empty(gap)
                : new CompareCell(Optional.empty(), List.of(), List.of(), items, List.of(), Optional.empty());
    }

    static CompareCell ofSources(List<MarkedSource> sources, String gap) {
        return sources.isEmpty()
                ? empty(gap)
                : new CompareCell(Optional.empty(), List.of(), List.of(), List.of(), sources, Optional.empty());
    }

    /**
     * All of it in words, a line each, for those who see no page. None begins with a mark, which a spreadsheet would take
     * for a minus.
     */
    List<String> lines() {
        return Stream.of(
                        gap.stream(),
                        rating.map(shown -> shown.label() + "（" + shown.mark() + "）").stream(),
                        texts.stream().map(CompareCell::words),
                        points.stream().map(point -> "・" + words(point.text())),
                        items.stream().map(CompareItem::inWords),
                        sources.stream().map(source -> words(source.title())))
                .flatMap(lines -> lines)
                .toList();
    }

    /** A text with its marks taken off. */
    public static String words(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    /** A text without marks. */
    static List<Segment> plain(String text) {
        return List.of(new Segment(text, false));
    }

    private static CompareCell empty(String gap) {
        return new CompareCell(Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.of(gap));
    }
}
