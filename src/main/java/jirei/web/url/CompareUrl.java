package jirei.web.url;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * The address of a comparison: {@code /compare?city=ソウル&city=ロンドン&theme=デジタルデバイド&q=高齢者}.
 *
 * <p>Cities stand side by side as they are named, themes in the order of the study.
 *
 * @param cities as they were picked, known or not, and however many
 * @param q what was typed in the search whose words are marked
 * @param exact words of that text that are looked for only as they are typed
 */
public record CompareUrl(List<String> cities, Set<Theme> themes, String q, NavigableSet<String> exact) {
    /** One city alone cannot be compared. */
    public static final int FEWEST_CITIES = 2;

    /** As many as can be read side by side. */
    public static final int MOST_CITIES = 4;

    private static final List<String> PARAMETERS = List.of("city", "theme", "q", "exact");

    /** The page on which cities and themes are picked. */
    public static final CompareUrl NOTHING = new CompareUrl(List.of(), Set.of(), "", new TreeSet<>());

    public CompareUrl {
        cities = List.copyOf(new LinkedHashSet<>(cities));
        Set<Theme> ordered = EnumSet.noneOf(Theme.class);
        ordered.addAll(themes);
        themes = Collections.unmodifiableSet(ordered);
        exact = Collections.unmodifiableNavigableSet(new TreeSet<>(exact));
    }

    /**
     * Reads the parameters of an address. Others than those of a comparison are passed over.
     *
     * @throws BadRequest if a parameter has a value that there cannot be
     */
    public static CompareUrl of(Map<String, List<String>> parameters) {
        Map<String, List<String>> known = new LinkedHashMap<>(parameters);
        known.keySet().retainAll(PARAMETERS);
        return of(SearchUrl.of(known));
    }

    /** The comparison of what is picked in a search. */
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
        return new CompareUrl(cities, themes, search.q(), search.exact());
    }

    /** Of all cities that one only. */
    public CompareUrl alone(String city) {
        return new CompareUrl(List.of(city), themes, q, exact);
    }

    /** On that theme, or on none in particular. */
    public CompareUrl on(Optional<Theme> theme) {
        return new CompareUrl(cities, theme.map(Set::of).orElse(Set.of()), q, exact);
    }

    /** Without words marked. */
    public CompareUrl unmarked() {
        return new CompareUrl(cities, themes, "", new TreeSet<>());
    }

    /** Whether as many cities are picked as can be compared. */
    public boolean isComparable() {
        return cities.size() >= FEWEST_CITIES && cities.size() <= MOST_CITIES;
    }

    /** The search whose words are marked, within the cities and themes that are picked. */
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

    /** The parameters, with their question mark, or nothing where there are none. */
    public String parameters() {
        List<String> pairs = new ArrayList<>();
        cities.forEach(city -> pairs.add(pair("city", city)));
        themes.forEach(theme -> pairs.add(pair("theme", theme.label())));
        if (!q.isEmpty()) {
            pairs.add(pair("q", q));
        }
        exact.forEach(word -> pairs.add(pair("exact", word)));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** The address of the page in this state. */
    @Override
    public String toString() {
        return "/compare" + parameters();
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
