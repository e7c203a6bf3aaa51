package jirei.search;

import java.util.Locale;
import java.util.Optional;

/** The order of hits. Ties are in the order of the study. */
public enum Sort {
    /** By score; for an empty query as {@link #RATING}. */
    RELEVANCE,
    /** By rating from benchmark to none, then by score. */
    RATING,
    /** By the name of the city. */
    CITY,
    /** By the newest year that an entry states and that is not planned; those without a year come last. */
    NEWEST,
    /** By city and page, the order of the printed study. */
    PAGE;

    /** Parses the value of the URL parameter: {@code rating → RATING}. */
    public static Optional<Sort> named(String text) {
        for (Sort sort : values()) {
            if (sort.parameter().equals(text)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    /** The value of the URL parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
