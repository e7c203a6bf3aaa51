package jirei.casestudy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The research in one file, as a rule on one city.
 *
 * @param city empty for a document that is not about one city
 * @param ratings the city's rating on each theme that was researched; a theme that was not is absent
 * @param size how many entries it has
 */
public record Dossier(Provenance provenance, Optional<City> city, Map<Theme, Rating> ratings, int size) {
    public Dossier {
        Map<Theme, Rating> ordered = new EnumMap<>(Theme.class);
        ordered.putAll(ratings);
        ratings = Collections.unmodifiableMap(ordered);
    }

    /** Whether it is the research on a city, theme by theme, and not a document that touches it. */
    public boolean isStudy() {
        return ratings.size() > 1;
    }
}
