package jirei.mcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.casestudy.Dossier;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.search.Refinement;
import jirei.web.url.SearchUrl;

/**
 * What the research covers, so that nobody takes a gap of it for the absence of a thing.
 *
 * @param researched for each city in question the themes that were researched, with their ratings
 * @param notResearched for each of these cities the themes that were not
 * @param unknownCities the names asked for that the research does not have at all
 * @param allCities where a name is unknown, those of all cities that the research has
 */
record Coverage(
        Map<String, Map<String, String>> researched,
        Map<String, List<String>> notResearched,
        List<String> unknownCities,
        List<String> allCities) {
    /** In place of a rating. */
    static final String NOT_RESEARCHED = "NOT_RESEARCHED";

    /** The coverage of the cities and themes that a search is restricted to; of all where it is not. */
    static Coverage of(SearchUrl search, Asking asking) {
        Set<String> cities = values(search, Dimension.CITY);
        Set<String> themes = values(search, Dimension.THEME);
        List<Theme> asked = Arrays.stream(Theme.values())
                .filter(theme -> themes.isEmpty() || themes.contains(theme.label()))
                .toList();
        Map<String, Map<String, String>> researched = new LinkedHashMap<>();
        Map<String, List<String>> notResearched = new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        for (Dossier dossier : asking.lookup().latest()) {
            String city = dossier.city().orElseThrow().name();
            all.add(city);
            if (!cities.isEmpty() && !cities.contains(city)) {
                continue;
            }
            Map<String, String> rated = new LinkedHashMap<>();
            asked.forEach(theme -> rated.put(theme.label(), rating(dossier, theme)));
            notResearched.put(
                    city,
                    rated.entrySet().stream()
                            .filter(theme -> theme.getValue().equals(NOT_RESEARCHED))
                            .map(Map.Entry::getKey)
                            .toList());
            rated.values().removeIf(NOT_RESEARCHED::equals);
            researched.put(city, rated);
        }
        notResearched.values().removeIf(List::isEmpty);
        List<String> unknown =
                cities.stream().filter(city -> !all.contains(city)).toList();
        return new Coverage(researched, notResearched, unknown, unknown.isEmpty() ? List.of() : all);
    }

    /** The name of a rating, or that there is none. */
    static String rating(Dossier dossier, Theme theme) {
        Rating rating = dossier.ratings().get(theme);
        return rating == null ? NOT_RESEARCHED : rating.name();
    }

    private static Set<String> values(SearchUrl search, Dimension dimension) {
        return search.refinements().stream()
                .filter(picked -> picked.dimension().equals(dimension))
                .map(Refinement::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
