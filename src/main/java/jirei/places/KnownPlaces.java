package jirei.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of the world that running text may name, whether or not there is research on them.
 *
 * <ul>
 *   <li>{@code ブラジル}, {@code Brazil} → a country; {@code 南米} → an area
 *   <li>{@code ミラノ}, {@code 大阪}, {@code 横浜市}, {@code 京都市} → a city
 *   <li>{@code 神山町}, {@code バイエルン州} → an area
 *   <li>{@code 電子政府}, {@code 特区}, {@code 農村}, {@code 首都} → nothing, though they end as places do
 * </ul>
 *
 * <p>Cities are those of the Unicode CLDR and of {@code places/cities.txt}.
 */
public final class KnownPlaces {
    private static final Pattern LINE = Pattern.compile("(city|area): (.+)");
    private static final Pattern COMMA = Pattern.compile(", ");

    /** A municipality or state, perhaps behind the prefecture: {@code 徳島県神山町}. */
    private static final Pattern MUNICIPALITY =
            Pattern.compile("(?:\\p{IsHan}{2,3}[都道府県])?(?<stem>[\\p{IsHan}ぁ-んァ-ヶー]+)(?<ending>[市区町村州])");

    private KnownPlaces() {}

    /** Read when the first name is asked for. */
    private static final class Cities {
        static final Map<String, PlaceType> BY_NAME = read();

        private static Map<String, PlaceType> read() {
            Map<String, PlaceType> known = new HashMap<>();
            try (InputStream names = KnownPlaces.class.getResourceAsStream("/places/cities.txt")) {
                if (names == null) {
                    throw new IllegalStateException("not in the program: places/cities.txt");
                }
                new String(names.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> read(line, known));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read places/cities.txt", e);
            }
            return Map.copyOf(known);
        }

        private static void read(String line, Map<String, PlaceType> known) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException("not a line of places/cities.txt: " + line);
            }
            PlaceType type = parts.group(1).equals("city") ? PlaceType.CITY : PlaceType.AREA;
            COMMA.splitAsStream(parts.group(2)).forEach(name -> known.put(name, type));
        }
    }

    /**
     * The type of the place with exactly this name; empty if it is not known, or may be something else.
     *
     * @param dictionary whether a word is the name of a place and nothing else; asked for the municipalities of Japan and the
     *     states of countries
     */
    public static Optional<PlaceType> typeOf(String name, Predicate<String> dictionary) {
        String written = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        return PlaceNames.named(written)
                .map(KnownPlaces::typeOf)
                .or(() -> Optional.ofNullable(Cities.BY_NAME.get(written)))
                .or(() -> CityNames.isSurely(written) ? Optional.of(PlaceType.CITY) : Optional.empty())
                .or(() -> municipality(written, dictionary));
    }

    /** Whether a place is called so, as far as no dictionary is needed: {@code 横浜市}, but not {@code 神山町}. */
    public static boolean isKnown(String name) {
        return typeOf(name, word -> false).isPresent();
    }

    private static PlaceType typeOf(WorldPlace place) {
        return switch (place) {
            case WorldPlace.Countries countries -> countries.codes().size() == 1 ? PlaceType.COUNTRY : PlaceType.AREA;
            case WorldPlace.StudyRegion region -> PlaceType.AREA;
            case WorldPlace.LargeCities cities -> cities.names().size() == 1 ? PlaceType.CITY : PlaceType.AREA;
        };
    }

    private static Optional<PlaceType> municipality(String name, Predicate<String> dictionary) {
        Matcher parts = MUNICIPALITY.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        PlaceType type = switch (parts.group("ending")) {
            case "市", "区" -> PlaceType.CITY;
            default -> PlaceType.AREA;
        };
        boolean known = Cities.BY_NAME.containsKey(parts.group("stem"))
                || CityNames.isSurely(parts.group("stem"))
                || dictionary.test(parts.group("stem"));
        return known ? Optional.of(type) : Optional.empty();
    }
}
