package jirei.web.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.search.MarkedText.Segment;
import jirei.web.parts.Counts;
import jirei.web.parts.EntryView.MarkedSource;
import jirei.web.parts.EntryView.PointView;
import jirei.web.parts.RatingView;
import jirei.web.study.CityStudy.ThemeStudy;
import jirei.web.study.Gap;
import jirei.web.url.SearchUrl;

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

        /** The paragraphs, the first lines in sight. */
        public Fold<List<Segment>> fold() {
            return Fold.ofTexts(texts);
        }
    }

    /** Points of plans, at least one. */
    record PointsCell(List<PointView> points) implements CompareCell {
        public PointsCell {
            points = List.copyOf(points);
        }

        /** The points, the first few in sight. */
        public Fold<PointView> fold() {
            return Fold.ofPoints(points);
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

        /** The sources, the first few in sight. */
        public Fold<MarkedSource> fold() {
            return Fold.ofSources(sources);
        }
    }

    /**
     * How many entries the query finds.
     *
     * @param hits the search for them
     */
    record CountCell(int count, String hits) implements CompareCell {
        /** The count in Japanese; without a hit, that the city was researched nevertheless. */
        public String text() {
            return count == 0 ? "0件（調査済み）" : Counts.format(count) + "件";
        }
    }

    /**
     * A theme at a glance.
     *
     * @param rating empty where the theme has no rating
     * @param counts how many entries the query finds; none without a query
     */
    record ThemeCell(Optional<RatingView> rating, List<CompareCell> counts, List<CompareItem> items)
            implements CompareCell {
        public ThemeCell {
            counts = List.copyOf(counts);
            items = List.copyOf(items);
        }

        /** The entries, the first few in sight. */
        public Fold<CompareItem> fold() {
            return Fold.ofItems(items);
        }
    }

    /** The number of entries that a search finds. */
    static CompareCell count(int count, SearchUrl hits) {
        return new CountCell(count, hits.toString());
    }

    /** The rating and the entries on the theme, or that the theme was not researched. */
    static CompareCell onTheme(ThemeStudy study, List<CompareCell> counts, List<CompareItem> items) {
        return study.gap() == Gap.UNRESEARCHED
                ? new GapCell(Gap.UNRESEARCHED.inPlaceOf("評価"))
                : new ThemeCell(study.rating().map(RatingView::of), counts, items);
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
            case RatingCell cell -> List.of(words(cell.rating()));
            case CountCell cell -> List.of(cell.text());
            case ThemeCell cell ->
                Stream.of(
                                cell.rating().map(CompareCell::words).stream(),
                                cell.counts().stream().flatMap(count -> count.lines().stream()),
                                cell.items().stream().map(CompareItem::plainText))
                        .flatMap(lines -> lines)
                        .toList();
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

    /** The rating with its subject where it is given: {@code ベンチマーク（★ ソウル×デジタルデバイド）}. */
    private static String words(RatingView rating) {
        String subject = rating.subject().map(text -> " " + text).orElse("");
        return rating.label() + "（" + rating.mark() + subject + "）";
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
