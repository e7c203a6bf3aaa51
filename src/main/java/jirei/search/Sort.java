package jirei.search;

import java.util.Locale;
import java.util.Optional;

/** In which order hits come. What is equal comes in the order of the study. */
public enum Sort {
    /** The best match first; where nothing was asked for, as {@link #RATING}. */
    RELEVANCE,
    /** Benchmarks, then information, then the rest; within a rating the best match first. */
    RATING,
    /** By the name of the city. */
    CITY,
    /** By city and page: as one would leaf through the study. */
    PAGE;

    /** The sort of an address: {@code rating → RATING}. */
    public static Optional<Sort> named(String text) {
        for (Sort sort : values()) {
            if (sort.parameter().equals(text)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    /** The name in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
