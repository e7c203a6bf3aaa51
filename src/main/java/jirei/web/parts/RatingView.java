package jirei.web.parts;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;

/**
 * A rating as it is shown: mark and words, never colour alone.
 *
 * @param style the CSS class
 * @param subject what was rated: {@code ソウル×デジタルデバイド}; empty where the place of the rating says it
 */
public record RatingView(String mark, String label, String style, Optional<String> subject) {
    /** A rating in a place that says what was rated. */
    public static RatingView of(Rating rating) {
        String style = switch (rating) {
            case BENCHMARK -> "rating-benchmark";
            case INFORMATION -> "rating-information";
            case NONE -> "rating-none";
        };
        return new RatingView(rating.mark(), rating.label(), style, Optional.empty());
    }

    /** The rating of an entry with what was rated: its city on its theme, or for an organisation itself. */
    public static Optional<RatingView> of(Entry entry) {
        return entry.rating().map(RatingView::of).map(view -> view.about(subjectOf(entry)));
    }

    private RatingView about(String rated) {
        return new RatingView(mark, label, style, Optional.of(rated).filter(text -> !text.isEmpty()));
    }

    private static String subjectOf(Entry entry) {
        return entry.kind().isRatedItself()
                ? "この組織"
                : Stream.concat(entry.city().map(City::name).stream(), entry.theme().map(Theme::label).stream())
                        .collect(Collectors.joining("×"));
    }
}
