package jirei.places;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Region;

/**
 * Where the large cities and the countries of the world lie, for research that does not say so: {@code ソウル → 韓国,
 * アジア}.
 *
 * <p>All facts are those of the Unicode CLDR as ICU carries them: the cities that give the time zones their names, in
 * Japanese, the countries of the zones, and the UN's division of the world (M49). Some 400 cities; Boston and Barcelona
 * are not among them. Egypt is in Africa, Iran in Asia, as the UN has them.
 */
public final class Gazetteer {
    private static final ULocale JAPANESE = ULocale.JAPANESE;

    /** Codes of UN M49; the parts come before the continents that hold them. */
    private static final Map<String, Region> REGIONS = new LinkedHashMap<>();

    static {
        REGIONS.put("145", Region.MIDDLE_EAST);
        REGIONS.put("021", Region.NORTH_AMERICA);
        REGIONS.put("419", Region.LATIN_AMERICA);
        REGIONS.put("142", Region.ASIA);
        REGIONS.put("150", Region.EUROPE);
        REGIONS.put("002", Region.AFRICA);
        REGIONS.put("009", Region.OCEANIA);
    }

    private Gazetteer() {}

    /** Read when the first deck is; a start that reads none does not wait for it. */
    private static final class CountryCodes {
        static final Map<String, String> BY_NAME = read();

        private static Map<String, String> read() {
            Map<String, String> codes = new HashMap<>();
            TimeZoneNames names = TimeZoneNames.getInstance(JAPANESE);
            for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
                String city = names.getExemplarLocationName(zone);
                if (city != null) {
                    codes.put(city, TimeZone.getRegion(zone));
                }
            }
            for (String code : ULocale.getISOCountries()) {
                codes.put(countryName(code), code);
            }
            return codes;
        }
    }

    /** The city or country of this name with its country and region, or with nothing more where it is not known. */
    public static City city(String name) {
        String code = CountryCodes.BY_NAME.get(name);
        return code == null
                ? City.named(name)
                : new City(name, Optional.of(countryName(code)), region(code), Optional.empty());
    }

    /** Whether a country or one of the cities is called so. */
    static boolean isKnown(String name) {
        return CountryCodes.BY_NAME.containsKey(name);
    }

    /** Whether a country is called so. */
    static boolean isCountry(String name) {
        return Stream.of(ULocale.getISOCountries())
                .anyMatch(code -> countryName(code).equals(name));
    }

    private static String countryName(String code) {
        return new ULocale("", code).getDisplayCountry(JAPANESE);
    }

    private static Optional<Region> region(String code) {
        com.ibm.icu.util.Region country = com.ibm.icu.util.Region.getInstance(code);
        return REGIONS.entrySet().stream()
                .filter(part ->
                        com.ibm.icu.util.Region.getInstance(part.getKey()).contains(country))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
