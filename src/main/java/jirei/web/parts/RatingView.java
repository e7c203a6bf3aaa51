package jirei.web.parts;

import jirei.casestudy.Rating;

/**
 * A rating as it is shown: mark and words, never colour alone.
 *
 * @param style the CSS class
 */
public record RatingView(String mark, String label, String style) {
    /** The view of a rating. */
    public static RatingView of(Rating rating) {
        String style = switch (rating) {
            case BENCHMARK -> "rating-benchmark";
            case INFORMATION -> "rating-information";
            case NONE -> "rating-none";
        };
        return new RatingView(rating.mark(), rating.label(), style);
    }
}
