package jirei.web.parts;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.Entry;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;

/**
 * A rating as it is shown: mark and words, never colour alone.
 *
 * @param style the CSS class
 * @param subject {@code ソウル×デジタルデバイド}; empty where the place of the rating says it
 */
public record RatingView(String mark, String label, String style, Optional<String> subject) {
    /** A rating in a place that names its subject. */
    public static RatingView of(Rating rating) {
        String style = switch (rating) {
            case BENCHMARK -> "rating-benchmark";
            case INFORMATION -> "rating-information";
            case NONE -> "rating-none";
        };
        return new RatingView(rating.mark(), rating.label(), style, Optional.empty());
    }

    /** The rating of the work of a city on a theme. */
    public static RatingView of(Rating rating, String city, Theme theme) {
        return of(rating).about(Rating.subject(Optional.of(city), Optional.of(theme)));
    }

    /** The rating of an entry with its subject: the city on its theme, or the organisation itself. */
    public static Optional<RatingView> of(Entry entry) {
        return entry.rating().map(RatingView::of).map(view -> view.about(entry.rated()));
    }

    /** The subject in the parts between which a line may break: {@code ソウル×} and {@code デジタルデバイド}. */
    public List<String> subjectParts() {
        return subject.map(text -> List.of(text.split("(?<=×)"))).orElse(List.of());
    }

    private RatingView about(Optional<String> rated) {
        return new RatingView(mark, label, style, rated);
    }
}
