package jirei.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Region;

/**
 * Finds the values of a study that the name of a place means: {@code アメリカ}, {@code USA} → the country アメリカ合衆国 of the
 * study. Immutable.
 */
public final class StudyPlaces {
    /** What may follow the name of a country or area in running text. */
    private static final Pattern BEHIND = Pattern.compile("(?<=..)(諸国|各国|地域|圏|全土|国内)$");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z.]+");

    /** In Latin letters; longer names are no common words. */
    private static final int LONGEST_ABBREVIATION = 3;

    private final List<City> cities;
    private final Map<String, String> cityNames;
    private final List<String> countries;
    private final Map<String, String> countryNames;
    private final List<Region> regions;

    /** The codes of each country, looked up once. */
    private final Map<String, Set<String>> codes = new ConcurrentHashMap<>();

    /** The places of these cities. */
    public StudyPlaces(Collection<City> cities) {
        this.cities = List.copyOf(cities);
        this.cityNames = byFoldedName(cities.stream().map(City::name));
        this.countries = cities.stream()
                .flatMap(city -> city.country().stream())
                .distinct()
                .toList();
        this.countryNames = byFoldedName(countries.stream());
        this.regions = cities.stream()
                .flatMap(city -> city.region().stream())
                .distinct()
                .toList();
    }

    private static Map<String, String> byFoldedName(Stream<String> names) {
        Map<String, String> folded = new LinkedHashMap<>();
        names.forEach(name -> folded.putIfAbsent(folded(name), name));
        return folded;
    }

    /**
     * The values that the text of a field means, such as {@code 国:アメリカ}; for a city a part of its name is enough. Empty
     * where the study has nothing there.
     */
    public Optional<StudyPlace> inField(String typed) {
        return city(typed).or(() -> ofWorld(typed)).or(() -> cities(typed, City.called(typed, cities)));
    }

    /**
     * The values that a word of running text means, other than a city by its own name. Empty where the study has
     * nothing there, and where the word is rather something else.
     */
    public Optional<StudyPlace> inText(String word) {
        boolean abbreviation =
                word.length() <= LONGEST_ABBREVIATION && LATIN.matcher(word).matches();
        return (word.codePointCount(0, word.length()) < 2
                                && PlaceNames.named(word).isEmpty())
                        || (abbreviation && !word.equals(word.toUpperCase(Locale.ROOT)))
                ? Optional.empty()
                : ofWorld(word).or(() -> {
                    String name = BEHIND.matcher(word).replaceFirst("");
                    return name.equals(word) ? Optional.empty() : ofWorld(name);
                });
    }

    /**
     * What a value of a refinement means that calls a place by another name than the study does; empty where it means
     * no place of the study, and where it is the study's own name.
     */
    public Optional<StudyPlace> renamed(Dimension dimension, String value) {
        return !dimension.isOfPlaces() || has(dimension, value) ? Optional.empty() : inField(value);
    }

    /**
     * The places of the study that have other names, with these names: the country 韓国 with 大韓民国 and Korea, the
     * countries of 北欧 with 北欧 and Nordic. An area is labelled by the first of its names.
     */
    public Map<StudyPlace, List<String>> otherNames() {
        Map<List<String>, StudyPlace> places = new HashMap<>();
        Map<StudyPlace, List<String>> names = new LinkedHashMap<>();
        for (String name : PlaceNames.all()) {
            ofWorld(name).ifPresent(found -> {
                StudyPlace place = places.computeIfAbsent(
                        Stream.concat(Stream.of(found.dimension().name()), found.values().stream())
                                .toList(),
                        values -> found);
                names.computeIfAbsent(place, first -> new ArrayList<>()).add(name);
            });
        }
        return names;
    }

    /** Whether this is a value of the study in this dimension, as the study writes it. */
    public boolean has(Dimension dimension, String value) {
        return (dimension.equals(Dimension.CITY)
                        && cities.stream().anyMatch(city -> city.name().equals(value)))
                || (dimension.equals(Dimension.COUNTRY) && countries.contains(value))
                || (dimension.equals(Dimension.REGION)
                        && regions.stream().anyMatch(region -> region.label().equals(value)));
    }

    /** The names of the cities of the study that lie in any of these places. */
    public Set<String> citiesIn(Dimension dimension, Collection<String> values) {
        return cities.stream()
                .filter(city ->
                        valueOf(city, dimension).filter(values::contains).isPresent())
                .map(City::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> valueOf(City city, Dimension dimension) {
        return dimension.equals(Dimension.CITY)
                ? Optional.of(city.name())
                : dimension.equals(Dimension.COUNTRY)
                        ? city.country()
                        : city.region().map(Region::label);
    }

    private Optional<StudyPlace> city(String typed) {
        return Optional.ofNullable(cityNames.get(folded(typed)))
                .map(name -> new StudyPlace(name, Dimension.CITY, List.of(name)));
    }

    private Optional<StudyPlace> ofWorld(String name) {
        return Optional.ofNullable(countryNames.get(folded(name)))
                .map(country -> new StudyPlace(country, Dimension.COUNTRY, List.of(country)))
                .or(() -> PlaceNames.named(name).flatMap(place -> of(place, name)));
    }

    private Optional<StudyPlace> of(WorldPlace place, String name) {
        return switch (place) {
            case WorldPlace.LargeCities known ->
                several(
                        name,
                        Dimension.CITY,
                        known.names().stream().flatMap(city -> Stream.ofNullable(cityNames.get(folded(city)))));
            case WorldPlace.StudyRegion known ->
                Optional.of(known.region())
                        .filter(regions::contains)
                        .map(Region::label)
                        .map(label -> new StudyPlace(label, Dimension.REGION, List.of(label)));
            case WorldPlace.Countries known ->
                several(
                        name,
                        Dimension.COUNTRY,
                        countries.stream()
                                .filter(country -> codes.computeIfAbsent(country, PlaceNames::codesOf).stream()
                                        .anyMatch(known.codes()::contains)));
        };
    }

    private static Optional<StudyPlace> cities(String name, List<City> cities) {
        return several(name, Dimension.CITY, cities.stream().map(City::name));
    }

    private static Optional<StudyPlace> several(String name, Dimension dimension, Stream<String> values) {
        List<String> found = values.distinct().toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new StudyPlace(found.size() == 1 ? found.getFirst() : name, dimension, found));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
