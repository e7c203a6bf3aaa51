package jirei.casestudy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The city or country that a dossier is about.
 *
 * @param name as the study calls it for short, ソウル and not ソウル特別市; the value of the city facet
 * @param country its country, where the dossier says so or it is known beyond doubt
 */
public record City(String name, Optional<String> country, Optional<Region> region, Optional<Coordinates> coordinates) {
    public City {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a city without a name");
        }
    }

    /** A city of which nothing but the name is known. */
    public static City named(String name) {
        return new City(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Which of the cities someone means by a name: those of this very name or country, or else those whose names hold it
     * or are held by it: {@code ソウル特別市 → ソウル}.
     */
    public static List<City> called(String name, Collection<City> cities) {
        String typed = NameLetters.lettersOf(name);
        List<City> exact = cities.stream()
                .filter(city -> NameLetters.lettersOf(city.name).equals(typed)
                        || city.country.map(NameLetters::lettersOf).equals(Optional.of(typed)))
                .toList();
        return !exact.isEmpty() || typed.isEmpty()
                ? exact
                : cities.stream()
                        .filter(city -> {
                            String known = NameLetters.lettersOf(city.name);
                            return known.contains(typed) || typed.contains(known);
                        })
                        .toList();
    }

    /**
     * A point on the globe.
     *
     * @param latitude in degrees, -90 to 90, north is positive
     * @param longitude in degrees, -180 to 180, east is positive
     */
    public record Coordinates(double latitude, double longitude) {
        public Coordinates {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("not on the globe: " + latitude + ", " + longitude);
            }
        }
    }
}
