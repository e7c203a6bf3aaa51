package jirei.casestudy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The city or country of a dossier.
 *
 * @param name the short name in the study, ソウル and not ソウル特別市; never blank; the value of the city facet
 * @param country empty where neither the dossier nor the list of known cities names it
 */
public record City(String name, Optional<String> country, Optional<Region> region, Optional<Coordinates> coordinates) {
    public City {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a city without a name");
        }
    }

    /** A city with a name only. */
    public static City named(String name) {
        return new City(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What may stand before the name of a city: 北海道札幌市. */
    private static final String BEFORE_A_CITY = "都道府県市郡州国";

    /**
     * Looks up cities by a typed name: exact matches of name or country, otherwise cities whose name contains the text
     * or is contained in it: {@code ソウル特別市 → ソウル}. A name in kanji is contained only at the beginning, or behind a
     * larger area: {@code 札幌 → 札幌市}, {@code 北海道札幌市 → 札幌市}, but {@code 津市} is not 大津市.
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
                            return isPart(typed, known) || isPart(known, typed);
                        })
                        .toList();
    }

    private static boolean isPart(String part, String whole) {
        boolean kanji = part.codePoints().allMatch(Character::isIdeographic);
        return kanji
                ? whole.startsWith(part)
                        || (whole.length() > part.length()
                                && whole.endsWith(part)
                                && BEFORE_A_CITY.indexOf(whole.charAt(whole.length() - part.length() - 1)) >= 0)
                : whole.contains(part);
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
