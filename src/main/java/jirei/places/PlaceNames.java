package jirei.places;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Region;

/**
 * Places by all their names: {@code 米国}, {@code アメリカ} and {@code USA} are one country, {@code 北欧} is five,
 * {@code NY} is a city.
 *
 * <p>The names of countries are those of the Unicode CLDR in Japanese and English, long and short; what it lacks is in
 * {@code places/names.txt}.
 */
public final class PlaceNames {
    private static final Pattern LINE = Pattern.compile("(country|region|area|city|cities) ([^:]+): (.+)");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern IN_BRACKETS = Pattern.compile("([^（(]*)[（(]([^）)]+)[）)]");

    private PlaceNames() {}

    /** Read when the first name is asked for. */
    private static final class Known {
        static final Map<String, WorldPlace> BY_NAME;

        /** As they are written, by {@link #key}; in the order of the sources. */
        static final Map<String, String> WRITTEN = new LinkedHashMap<>();

        static {
            BY_NAME = read();
        }

        private static Map<String, WorldPlace> read() {
            Map<String, WorldPlace> known = new HashMap<>();
            for (LocaleDisplayNames names : List.of(
                    LocaleDisplayNames.getInstance(ULocale.JAPANESE),
                    LocaleDisplayNames.getInstance(ULocale.JAPANESE, DisplayContext.LENGTH_SHORT),
                    LocaleDisplayNames.getInstance(ULocale.ENGLISH))) {
                for (String code : ULocale.getISOCountries()) {
                    put(names.regionDisplayName(code), new WorldPlace.Countries(Set.of(code)), known);
                }
            }
            lines().forEach(line -> read(line, known));
            return Map.copyOf(known);
        }

        private static Stream<String> lines() {
            try (InputStream names = PlaceNames.class.getResourceAsStream("/places/names.txt")) {
                if (names == null) {
                    throw new IllegalStateException("not in the program: places/names.txt");
                }
                return new String(names.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read places/names.txt", e);
            }
        }

        private static void read(String line, Map<String, WorldPlace> known) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException("not a line of places/names.txt: " + line);
            }
            WorldPlace place = place(parts.group(1), parts.group(2));
            COMMA.splitAsStream(parts.group(3)).forEach(name -> put(name, place, known));
        }

        private static void put(String name, WorldPlace place, Map<String, WorldPlace> known) {
            known.put(key(name), place);
            WRITTEN.putIfAbsent(key(name), name.strip());
        }

        private static WorldPlace place(String kind, String what) {
            return switch (kind) {
                case "city" -> new WorldPlace.LargeCities(List.of(what));
                case "cities" ->
                    new WorldPlace.LargeCities(BLANK.splitAsStream(what).toList());
                case "region" -> new WorldPlace.StudyRegion(Region.named(what).orElseThrow());
                default ->
                    new WorldPlace.Countries(BLANK.splitAsStream(what)
                            .flatMap(PlaceNames::countriesOf)
                            .collect(Collectors.toSet()));
            };
        }
    }

    private static Stream<String> countriesOf(String code) {
        com.ibm.icu.util.Region region = com.ibm.icu.util.Region.getInstance(code);
        return region.getType() == com.ibm.icu.util.Region.RegionType.TERRITORY
                ? Stream.of(code)
                : region.getContainedRegions(com.ibm.icu.util.Region.RegionType.TERRITORY).stream()
                        .map(Object::toString);
    }

    /** The place of this name, in any case and width; empty if it is not known. */
    public static Optional<WorldPlace> named(String name) {
        return Optional.ofNullable(Known.BY_NAME.get(key(name)));
    }

    /** All names, as they are written in Japanese and English. */
    static Collection<String> all() {
        return Collections.unmodifiableCollection(Known.WRITTEN.values());
    }

    /**
     * The codes of the country of this name, and of the one in brackets behind it: {@code 中国（香港）→ CN, HK}; none if it
     * is not known.
     */
    static Set<String> codesOf(String country) {
        Matcher within = IN_BRACKETS.matcher(country);
        List<String> names = within.matches() ? List.of(within.group(1), within.group(2)) : List.of(country);
        Set<String> codes = new LinkedHashSet<>();
        for (String name : names) {
            if (named(name).orElse(null) instanceof WorldPlace.Countries found
                    && found.codes().size() == 1) {
                codes.addAll(found.codes());
            }
        }
        return codes;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s・.]+", "");
    }
}
