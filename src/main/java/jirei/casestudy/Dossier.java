package jirei.casestudy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The research in one file, usually on one city.
 *
 * @param city empty for a document that is not about one city
 * @param ratings the rating of the city on each researched theme; a theme that was not researched is absent
 * @param size the number of entries
 */
public record Dossier(Provenance provenance, Optional<City> city, Map<Theme, Rating> ratings, int size) {
    public Dossier {
        Map<Theme, Rating> ordered = new EnumMap<>(Theme.class);
        ordered.putAll(ratings);
        ratings = Collections.unmodifiableMap(ordered);
    }

    /** Whether this is a study of a city theme by theme: more than one theme is rated. */
    public boolean isStudy() {
        return ratings.size() > 1;
    }
}
