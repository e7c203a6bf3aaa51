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

/** The counts of the matching entries by city, theme and year of research. Each entry is counted in one share. */
public record Spread(List<Share> shares) {
    public Spread {
        shares = List.copyOf(shares);
    }

    /** Without entries. */
    public static final Spread NOTHING = new Spread(List.of());

    /** The shares within the refinements by city and theme; other refinements are ignored. */
    public Spread within(Set<Refinement> picked) {
        return new Spread(shares.stream()
                .filter(share -> isLeft(Dimension.CITY, share.city(), picked))
                .filter(share -> isLeft(Dimension.THEME, share.theme().map(Theme::label), picked))
                .toList());
    }

    /** The counts grouped by a key. */
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
     * The number of entries with this city, theme and year.
     *
     * @param city empty for research that is not about one city
     * @param theme empty for entries on the whole city, such as its profile
     * @param year of the research, if it is known
     * @param count at least 1
     */
    public record Share(Optional<String> city, Optional<Theme> theme, Optional<Year> year, int count) {}
}
