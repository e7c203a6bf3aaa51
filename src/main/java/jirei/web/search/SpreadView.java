package jirei.web.search;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.casestudy.Theme;
import jirei.search.Refinement;
import jirei.search.Spread;
import jirei.search.Spread.Share;
import jirei.web.parts.Counts;
import jirei.web.url.SearchUrl;

/**
 * Bar charts of the hits by theme, city and year. Like a facet count, a bar counts the hits after selecting its value.
 *
 * @param summary the number of themes and cities with hits, in Japanese
 * @param open whether the fold is open, since one of its bars was just used
 */
public record SpreadView(String summary, List<SpreadGroup> groups, boolean open) {
    private static final String ID_PREFIX = "spread-";
    private static final int SHOWN_CITIES = 10;

    /** The bars of one dimension. */
    public record SpreadGroup(String label, List<Bar> bars) {
        /** The width of the thumbnail chart, with six units per bar including the gap. */
        public int width() {
            return bars.size() * 6 - 1;
        }
    }

    /**
     * A bar.
     *
     * @param percent the length relative to the longest bar of the group, at least 1 if there are hits; 0 for the sum
     *     of the remaining cities, which would dwarf the others
     * @param href the search with this value selected or deselected; empty without a refinement for it
     */
    public record Bar(String id, String label, String count, int percent, boolean selected, String href) {}

    /** The charts of this search; empty where there is nothing to compare. */
    static Optional<SpreadView> of(Spread spread, SearchUrl url, boolean open) {
        Map<Optional<Theme>, Integer> themes =
                spread.within(picked(url, Dimension.CITY)).by(Share::theme);
        Map<Optional<String>, Integer> cities =
                spread.within(picked(url, Dimension.THEME)).by(Share::city);
        Map<Optional<Year>, Integer> years = spread.within(url.refinements()).by(Share::year);
        int found = years.values().stream().mapToInt(Integer::intValue).sum();
        if (url.asksForEverything() || found < 2 || known(themes) + known(cities) == 0) {
            return Optional.empty();
        }
        List<SpreadGroup> groups = new ArrayList<>(List.of(themes(themes, url), cities(cities, url)));
        if (years.keySet().stream().flatMap(Optional::stream).count() > 1) {
            groups.add(years(years));
        }
        String summary = "分布" + others(url) + ": " + known(themes) + "テーマ・" + known(cities) + "都市";
        return Optional.of(new SpreadView(summary, List.copyOf(groups), open));
    }

    /** Explains that there are also bars of values that are not selected. */
    private static String others(SearchUrl url) {
        String dimensions = Stream.of(Dimension.CITY, Dimension.THEME)
                .filter(dimension -> !picked(url, dimension).isEmpty())
                .map(Dimension::label)
                .collect(Collectors.joining("・"));
        return dimensions.isEmpty() ? "" : "（ほかの" + dimensions + "も）";
    }

    private static <T> long known(Map<Optional<T>, Integer> counts) {
        return counts.keySet().stream().flatMap(Optional::stream).count();
    }

    /** Whether this is the element id of a bar. */
    static boolean isId(String id) {
        return id.startsWith(ID_PREFIX);
    }

    private static SpreadGroup themes(Map<Optional<Theme>, Integer> counts, SearchUrl url) {
        int most = most(counts.values());
        List<Bar> bars = new ArrayList<>(Stream.of(Theme.values())
                .map(theme -> bar(
                        new Refinement(Dimension.THEME, theme.label()),
                        counts.getOrDefault(Optional.of(theme), 0),
                        most,
                        url))
                .toList());
        int whole = counts.getOrDefault(Optional.<Theme>empty(), 0);
        if (whole > 0) {
            bars.add(plain("都市全体", whole, most));
        }
        return new SpreadGroup("テーマ", List.copyOf(bars));
    }

    private static SpreadGroup cities(Map<Optional<String>, Integer> counts, SearchUrl url) {
        List<String> cities = counts.keySet().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((String city) -> counts.getOrDefault(Optional.of(city), 0))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int shown = cities.size() <= SHOWN_CITIES + 1 ? cities.size() : SHOWN_CITIES;
        int rest = IntStream.range(shown, cities.size())
                .map(place -> counts.getOrDefault(Optional.of(cities.get(place)), 0))
                .sum();
        int most = most(counts.values());
        List<Bar> bars = new ArrayList<>(cities.subList(0, shown).stream()
                .map(city ->
                        bar(new Refinement(Dimension.CITY, city), counts.getOrDefault(Optional.of(city), 0), most, url))
                .toList());
        if (rest > 0) {
            bars.add(plain("ほか" + (cities.size() - shown) + "都市", rest, 0));
        }
        int apart = counts.getOrDefault(Optional.<String>empty(), 0);
        if (apart > 0) {
            bars.add(plain("都市を限らない資料", apart, most));
        }
        return new SpreadGroup("都市", List.copyOf(bars));
    }

    private static SpreadGroup years(Map<Optional<Year>, Integer> counts) {
        int most = most(counts.values());
        List<Bar> bars = counts.entrySet().stream()
                .sorted(Comparator.comparing(
                        year -> year.getKey().map(Year::getValue).orElse(Integer.MAX_VALUE)))
                .map(year -> plain(year.getKey().map(known -> known + "年").orElse("調査年の記載なし"), year.getValue(), most))
                .toList();
        return new SpreadGroup("調査年", bars);
    }

    private static Bar bar(Refinement value, int count, int most, SearchUrl url) {
        boolean selected = url.refinements().contains(value);
        String href = selected
                ? url.without(value).toString()
                : count > 0 ? url.with(value).toString() : "";
        String id = ID_PREFIX + SearchUrl.parameter(value.dimension()) + "-"
                + Integer.toHexString(value.value().hashCode());
        return new Bar(id, value.value(), Counts.format(count), percent(count, most), selected, href);
    }

    private static Bar plain(String label, int count, int most) {
        return new Bar("", label, Counts.format(count), percent(count, most), false, "");
    }

    private static int percent(int count, int most) {
        return most == 0 ? 0 : Math.ceilDiv(count * 100, most);
    }

    private static int most(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static Set<Refinement> picked(SearchUrl url, Dimension dimension) {
        return url.refinements().stream()
                .filter(refinement -> refinement.dimension().equals(dimension))
                .collect(Collectors.toSet());
    }
}
