package jirei.web.url;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jirei.casestudy.Dimension;
import jirei.casestudy.Theme;
import jirei.search.Refinement;
import jirei.web.http.BadRequest;

/**
 * The URL of a comparison: {@code /compare?city=ソウル&city=ロンドン&theme=デジタルデバイド&q=高齢者}.
 *
 * <p>Cities are compared in the given order, themes in the order of the study.
 *
 * @param cities the selected cities without duplicates; unknown ones and any number are allowed
 * @param themes the selected themes
 * @param q the query whose words are highlighted
 * @param exact the words of that query that are searched as typed only
 * @param from the search that the reader came from
 */
public record CompareUrl(List<String> cities, Set<Theme> themes, String q, NavigableSet<String> exact, CameFrom from) {
    /** The fewest cities in a comparison. */
    public static final int FEWEST_CITIES = 2;

    /** The most cities in a comparison, all side by side. */
    public static final int MOST_CITIES = 4;

    private static final List<String> PARAMETERS = List.of("city", "theme", "q", "exact");

    /** The page to select cities and themes. */
    public static final CompareUrl NOTHING =
            new CompareUrl(List.of(), Set.of(), "", new TreeSet<>(), CameFrom.ELSEWHERE);

    public CompareUrl {
        cities = List.copyOf(new LinkedHashSet<>(cities));
        Set<Theme> ordered = EnumSet.noneOf(Theme.class);
        ordered.addAll(themes);
        themes = Collections.unmodifiableSet(ordered);
        exact = Collections.unmodifiableNavigableSet(new TreeSet<>(exact));
    }

    /**
     * Parses the query parameters; unknown ones are ignored.
     *
     * @throws BadRequest if a parameter has an invalid value
     */
    public static CompareUrl of(Map<String, List<String>> parameters) {
        Map<String, List<String>> known = new LinkedHashMap<>(parameters);
        known.keySet().retainAll(PARAMETERS);
        return of(SearchUrl.of(known)).from(CameFrom.of(parameters));
    }

    /** The comparison of the cities and themes selected in a search. */
    public static CompareUrl of(SearchUrl search) {
        List<String> cities = new ArrayList<>();
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        for (Refinement picked : search.refinements()) {
            if (picked.dimension().equals(Dimension.CITY)) {
                cities.add(picked.value());
            } else if (picked.dimension().equals(Dimension.THEME)) {
                Theme.named(picked.value()).ifPresent(themes::add);
            }
        }
        return new CompareUrl(cities, themes, search.q(), search.exact(), CameFrom.of(search));
    }

    /** With this city only. */
    public CompareUrl alone(String city) {
        return new CompareUrl(List.of(city), themes, q, exact, from);
    }

    /** With this theme only, or without any. */
    public CompareUrl on(Optional<Theme> theme) {
        return new CompareUrl(cities, theme.map(Set::of).orElse(Set.of()), q, exact, from);
    }

    /** Reached from there. */
    public CompareUrl from(CameFrom origin) {
        return new CompareUrl(cities, themes, q, exact, origin);
    }

    /** Without highlights. */
    public CompareUrl unmarked() {
        return new CompareUrl(cities, themes, "", new TreeSet<>(), from);
    }

    /** Whether the number of cities is from {@value #FEWEST_CITIES} to {@value #MOST_CITIES}. */
    public boolean isComparable() {
        return cities.size() >= FEWEST_CITIES && cities.size() <= MOST_CITIES;
    }

    /** The search whose words are highlighted, within the selected cities and themes. */
    public SearchUrl search() {
        SearchUrl search = SearchUrl.HOME.asking(q).withExact(exact);
        for (String city : cities) {
            search = search.with(new Refinement(Dimension.CITY, city));
        }
        for (Theme theme : themes) {
            search = search.with(new Refinement(Dimension.THEME, theme.label()));
        }
        return search;
    }

    /** The query string with its question mark, or empty. */
    public String parameters() {
        List<String> pairs = new ArrayList<>();
        cities.forEach(city -> pairs.add(Addresses.parameter("city", city)));
        themes.forEach(theme -> pairs.add(Addresses.parameter("theme", theme.label())));
        if (!q.isEmpty()) {
            pairs.add(Addresses.parameter("q", q));
        }
        exact.forEach(word -> pairs.add(Addresses.parameter("exact", word)));
        from.addTo(pairs);
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** The URL of the page in this state. */
    @Override
    public String toString() {
        return "/compare" + parameters();
    }
}
