package jirei.web.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jirei.search.MarkedText.Segment;
import jirei.web.parts.EntryView.MarkedSource;
import jirei.web.parts.EntryView.PointView;
import jirei.web.parts.RatingView;
import jirei.web.study.CityStudy.ThemeStudy;
import jirei.web.study.Gap;

/** The value of a city in a field of a comparison: one kind of content, or the reason why there is none. */
public sealed interface CompareCell {
    /**
     * No content.
     *
     * @param reason in Japanese, as the page shows it
     */
    record GapCell(String reason) implements CompareCell {}

    /** The rating of the city on a theme. */
    record RatingCell(RatingView rating) implements CompareCell {}

    /** Paragraphs, at least one. */
    record TextsCell(List<List<Segment>> texts) implements CompareCell {
        public TextsCell {
            texts = texts.stream().map(List::copyOf).toList();
        }
    }

    /** Points of plans, at least one. */
    record PointsCell(List<PointView> points) implements CompareCell {
        public PointsCell {
            points = List.copyOf(points);
        }
    }

    /** Entries, at least one. */
    record ItemsCell(List<CompareItem> items) implements CompareCell {
        public ItemsCell {
            items = List.copyOf(items);
        }
    }

    /** Sources, at least one. */
    record SourcesCell(List<MarkedSource> sources) implements CompareCell {
        public SourcesCell {
            sources = List.copyOf(sources);
        }
    }

    /** The rating on the theme, or that the theme was not researched. */
    static CompareCell rating(ThemeStudy study) {
        return study.rating()
                .<CompareCell>map(rating -> new RatingCell(RatingView.of(rating)))
                .orElseGet(() -> new GapCell(Gap.UNRESEARCHED.inPlaceOf("評価")));
    }

    /** The paragraphs, or the reason why there are none. */
    static CompareCell ofTexts(List<List<Segment>> texts, String reason) {
        return cell(texts, TextsCell::new, reason);
    }

    /** The points, or the reason why there are none. */
    static CompareCell ofPoints(List<PointView> points, String reason) {
        return cell(points, PointsCell::new, reason);
    }

    /** The entries, or the reason why there are none. */
    static CompareCell ofItems(List<CompareItem> items, String reason) {
        return cell(items, ItemsCell::new, reason);
    }

    /** The sources, or the reason why there are none. */
    static CompareCell ofSources(List<MarkedSource> sources, String reason) {
        return cell(sources, SourcesCell::new, reason);
    }

    /**
     * The cell as plain text for a file, one line for each part. No line begins with the mark of a rating, since a
     * spreadsheet takes － for a minus.
     */
    default List<String> lines() {
        return switch (this) {
            case GapCell gap -> List.of(gap.reason());
            case RatingCell cell ->
                List.of(cell.rating().label() + "（" + cell.rating().mark() + "）");
            case TextsCell cell ->
                cell.texts().stream().map(CompareCell::plainText).toList();
            case PointsCell cell ->
                cell.points().stream()
                        .map(point -> "・" + plainText(point.text()))
                        .toList();
            case ItemsCell cell ->
                cell.items().stream().map(CompareItem::plainText).toList();
            case SourcesCell cell ->
                cell.sources().stream().map(source -> plainText(source.title())).toList();
        };
    }

    /** The text of the segments without their marks. */
    static String plainText(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    /** The text as one unmarked segment. */
    static List<Segment> unmarked(String text) {
        return List.of(new Segment(text, false));
    }

    private static <T> CompareCell cell(List<T> parts, Function<List<T>, CompareCell> filled, String reason) {
        return parts.isEmpty() ? new GapCell(reason) : filled.apply(parts);
    }
}
