package jirei.search;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jirei.casestudy.Dimension;
import jirei.casestudy.Theme;

/** How the entries that match are spread over cities, themes and years of research. Each is counted in one share. */
public record Spread(List<Share> shares) {
    public Spread {
        shares = List.copyOf(shares);
    }

    /** No entry at all. */
    public static final Spread NOTHING = new Spread(List.of());

    /** Only what these picks leave, as far as they are of cities and themes. */
    public Spread within(Set<Refinement> picked) {
        return new Spread(shares.stream()
                .filter(share -> isLeft(Dimension.CITY, share.city(), picked))
                .filter(share -> isLeft(Dimension.THEME, share.theme().map(Theme::label), picked))
                .toList());
    }

    /** How many entries there are of each kind of share. */
    public <K> Map<K, Integer> by(Function<Share, K> kind) {
        Map<K, Integer> counts = new HashMap<>();
        shares.forEach(share -> counts.merge(kind.apply(share), share.count(), Integer::sum));
        return Map.copyOf(counts);
    }

    private static boolean isLeft(Dimension dimension, Optional<String> value, Set<Refinement> picked) {
        return picked.stream().noneMatch(refinement -> refinement.dimension().equals(dimension))
                || value.filter(known -> picked.contains(new Refinement(dimension, known)))
                        .isPresent();
    }

    /**
     * The entries that have this city, theme and year in common.
     *
     * @param city empty for research that is not about one city
     * @param theme empty for what concerns the whole city, such as its profile
     * @param year of the research, where that says it
     * @param count at least 1
     */
    public record Share(Optional<String> city, Optional<Theme> theme, Optional<Year> year, int count) {}
}
