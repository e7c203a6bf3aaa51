package jirei.search;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Theme;

/** How the entries that match are spread over cities, themes and years of research. Each is counted in one share. */
public record Spread(List<Share> shares) {
    public Spread {
        shares = List.copyOf(shares);
    }

    /** No entry at all. */
    public static final Spread NOTHING = new Spread(List.of());

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
