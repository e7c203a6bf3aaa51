package jirei.web.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Dossier;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.Theme;
import jirei.search.Refinement;
import jirei.search.Sort;
import jirei.search.Spread;
import jirei.search.Spread.Share;

/**
 * The study as a table: how each city's work on each theme is rated, and how many entries match. Where cities, regions or
 * themes are picked it has only those, so that all its counts together are the hits of the search.
 *
 * @param themes of the columns, in the order of the study; empty for what concerns the whole city
 */
public record Matrix(List<Optional<Theme>> themes, List<MatrixRow> rows) {
    public Matrix {
        themes = List.copyOf(themes);
        rows = List.copyOf(rows);
    }

    /**
     * One city.
     *
     * @param city empty for research that is not about one city
     * @param cells one for each column
     */
    public record MatrixRow(Optional<String> city, List<MatrixCell> cells) {
        public MatrixRow {
            cells = List.copyOf(cells);
        }

        public int total() {
            return cells.stream().mapToInt(MatrixCell::count).sum();
        }

        private int rated(Rating rating) {
            return (int) cells.stream()
                    .filter(cell -> cell.rating().equals(Optional.of(rating)))
                    .count();
        }
    }

    /**
     * A city's work on a theme.
     *
     * @param rating empty where it was not researched, and for what has no theme
     */
    public record MatrixCell(Optional<Theme> theme, Optional<Rating> rating, int count) {}

    /**
     * The table of these shares, its rows in the order of the dossiers and then in that of the shares.
     *
     * @param dossiers the latest on each city
     */
    public static Matrix of(Spread spread, List<Dossier> dossiers, Set<Refinement> picked) {
        Map<Optional<String>, Map<Optional<Theme>, Integer>> counts = new HashMap<>();
        for (Share share : spread.shares()) {
            counts.computeIfAbsent(share.city(), city -> new HashMap<>())
                    .merge(share.theme(), share.count(), Integer::sum);
        }
        Map<Optional<String>, Map<Theme, Rating>> ratings = new LinkedHashMap<>();
        for (Dossier dossier : dossiers) {
            if (liesIn(dossier, values(picked, Dimension.REGION))) {
                ratings.put(dossier.city().map(City::name), dossier.ratings());
            }
        }
        spread.shares().forEach(share -> ratings.putIfAbsent(share.city(), Map.of()));
        List<String> cities = values(picked, Dimension.CITY);
        List<Optional<Theme>> themes = columns(values(picked, Dimension.THEME));
        List<MatrixRow> rows = new ArrayList<>();
        ratings.forEach((city, rated) -> {
            if (cities.isEmpty() || city.filter(cities::contains).isPresent()) {
                rows.add(row(city, themes, rated, counts.getOrDefault(city, Map.of())));
            }
        });
        return new Matrix(themes, rows);
    }

    /** In this order; what is equal stays as it is, and research that is not about one city comes last. */
    public Matrix sorted(Sort sort) {
        Comparator<MatrixRow> citiesFirst =
                Comparator.comparing(row -> row.city().isEmpty());
        Comparator<MatrixRow> order = switch (sort) {
            case RELEVANCE -> Comparator.comparingInt(MatrixRow::total).reversed();
            case RATING ->
                Comparator.comparingInt((MatrixRow row) -> row.rated(Rating.BENCHMARK))
                        .thenComparingInt(row -> row.rated(Rating.INFORMATION))
                        .reversed();
            case CITY, PAGE -> citiesFirst;
        };
        return new Matrix(
                themes, rows.stream().sorted(citiesFirst.thenComparing(order)).toList());
    }

    /** All that is counted. */
    public int total() {
        return rows.stream().mapToInt(MatrixRow::total).sum();
    }

    /** What is counted in the column of this number. */
    public int total(int column) {
        return rows.stream().mapToInt(row -> row.cells().get(column).count()).sum();
    }

    private static MatrixRow row(
            Optional<String> city,
            List<Optional<Theme>> themes,
            Map<Theme, Rating> ratings,
            Map<Optional<Theme>, Integer> counts) {
        return new MatrixRow(
                city,
                themes.stream()
                        .map(theme -> new MatrixCell(
                                theme,
                                theme.flatMap(known -> Optional.ofNullable(ratings.get(known))),
                                counts.getOrDefault(theme, 0)))
                        .toList());
    }

    private static List<Optional<Theme>> columns(List<String> picked) {
        Stream<Optional<Theme>> themes = Stream.of(Theme.values())
                .filter(theme -> picked.isEmpty() || picked.contains(theme.label()))
                .map(Optional::of);
        return (picked.isEmpty() ? Stream.concat(themes, Stream.of(Optional.<Theme>empty())) : themes).toList();
    }

    private static boolean liesIn(Dossier dossier, List<String> regions) {
        Optional<String> region = dossier.city().flatMap(City::region).map(Region::label);
        return dossier.city().isPresent()
                && (regions.isEmpty() || region.filter(regions::contains).isPresent());
    }

    private static List<String> values(Set<Refinement> picked, Dimension dimension) {
        return picked.stream()
                .filter(refinement -> refinement.dimension().equals(dimension))
                .map(Refinement::value)
                .toList();
    }
}
