package jirei.web.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Dossier;
import jirei.casestudy.Region;
import jirei.casestudy.Theme;
import jirei.search.IndexView;
import jirei.search.Refinement;
import jirei.web.url.SearchUrl;

/**
 * What the study says of the values of facets: the order and regions of cities, and the themes without research.
 *
 * @param places the position of each city by region and reading
 * @param regions the region of each city
 * @param unresearched the themes that were researched in none of the selected cities
 */
record FacetStudy(Map<String, Integer> places, Map<String, String> regions, Set<String> unresearched) {
    /** A study of which nothing is known. */
    static final FacetStudy NONE = new FacetStudy(Map.of(), Map.of(), Set.of());

    private static final String ELSEWHERE = "そのほか";

    FacetStudy {
        places = Map.copyOf(places);
        regions = Map.copyOf(regions);
        unresearched = Set.copyOf(unresearched);
    }

    /** The order and regions of these cities, which come by their reading; nothing is known of the themes. */
    static FacetStudy of(List<City> byReading) {
        List<City> cities = byRegion(byReading);
        return new FacetStudy(
                IntStream.range(0, cities.size())
                        .boxed()
                        .collect(
                                Collectors.toMap(place -> cities.get(place).name(), Function.identity(), Integer::min)),
                cities.stream().collect(Collectors.toMap(City::name, FacetStudy::region, (first, second) -> first)),
                Set.of());
    }

    /** With the themes that were researched in none of the cities that the search selects. */
    FacetStudy selecting(IndexView view, SearchUrl url) {
        Set<String> without = unresearched(view, url);
        return without.isEmpty() ? this : new FacetStudy(places, regions, without);
    }

    /** The heading above the city. */
    String regionOf(String city) {
        return regions.getOrDefault(city, ELSEWHERE);
    }

    /** The position of the city. */
    int placeOf(String city) {
        return places.getOrDefault(city, Integer.MAX_VALUE);
    }

    /** Cities come by their reading, which is kept within a region. */
    private static List<City> byRegion(List<City> cities) {
        return Stream.concat(
                        Stream.of(Region.values())
                                .flatMap(region -> cities.stream()
                                        .filter(city -> city.region().equals(Optional.of(region)))),
                        cities.stream().filter(city -> city.region().isEmpty()))
                .toList();
    }

    private static String region(City city) {
        return city.region().map(Region::label).orElse(ELSEWHERE);
    }

    private static Set<String> unresearched(IndexView view, SearchUrl url) {
        List<Dossier> dossiers = url.refinements().stream()
                .filter(picked -> picked.dimension().equals(Dimension.CITY))
                .map(Refinement::value)
                .flatMap(city -> view.dossier(city).stream())
                .toList();
        return dossiers.isEmpty()
                ? Set.of()
                : Stream.of(Theme.values())
                        .filter(theme -> dossiers.stream()
                                .noneMatch(dossier -> dossier.ratings().containsKey(theme)))
                        .map(Theme::label)
                        .collect(Collectors.toSet());
    }
}
