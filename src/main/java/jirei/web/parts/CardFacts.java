package jirei.web.parts;

import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Theme;

/**
 * What an entry is and where, in one line, for {@code cardfacts.jte}.
 *
 * @param rating what was rated is said with it
 * @param city empty where the rating names it
 * @param theme empty where the rating names it
 */
public record CardFacts(Optional<RatingView> rating, String kind, Optional<String> city, Optional<String> theme) {
    /** The facts of an entry. */
    public static CardFacts of(Entry entry) {
        Optional<RatingView> rating = RatingView.of(entry);
        boolean isNamed = rating.isPresent() && !entry.kind().isRatedItself();
        return new CardFacts(
                rating,
                entry.kind().label(),
                entry.city().map(City::name).filter(city -> !isNamed),
                entry.theme().map(Theme::label).filter(theme -> !isNamed));
    }
}
