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
 * The study as a table: the rating of each city on each theme and the number of matching entries. With refinements by
 * city, region or theme it has only these rows and columns, so that its counts add up to the hits of the search.
 *
 * @param themes the columns, in the order of the study; the empty one is for entries without a theme
 * @param rows the cities
 */
public record Matrix(List<Optional<Theme>> themes, List<MatrixRow> rows) {
    public Matrix {
        themes = List.copyOf(themes);
        rows = List.copyOf(rows);
    }

    /**
     * The row of a city.
     *
     * @param city empty for research that is not about one city
     * @param cells one for each column
     */
    public record MatrixRow(Optional<String> city, List<MatrixCell> cells) {
        public MatrixRow {
            cells = List.copyOf(cells);
        }

        /** The number of matching entries of the city. */
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
     * The cell of a city and a theme.
     *
     * @param theme empty for entries without a theme
     * @param rating empty where the theme was not researched, and for entries without a theme
     * @param count the number of matching entries
     */
    public record MatrixCell(Optional<Theme> theme, Optional<Rating> rating, int count) {}

    /**
     * The matrix of a spread, with rows in the order of the dossiers and then of the shares.
     *
     * @param dossiers the latest dossier of each city
     * @param picked the refinements of the search
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

    /** The matrix with its rows in another order. The sort is stable, and the row without a city comes last. */
    public Matrix sorted(Sort sort) {
        Comparator<MatrixRow> citiesFirst =
                Comparator.comparing(row -> row.city().isEmpty());
        Comparator<MatrixRow> order = switch (sort) {
            case RELEVANCE -> Comparator.comparingInt(MatrixRow::total).reversed();
            case RATING ->
                Comparator.comparingInt((MatrixRow row) -> row.rated(Rating.BENCHMARK))
                        .thenComparingInt(row -> row.rated(Rating.INFORMATION))
                        .reversed();
            case CITY, NEWEST, PAGE -> citiesFirst;
        };
        return new Matrix(
                themes, rows.stream().sorted(citiesFirst.thenComparing(order)).toList());
    }

    /** The number of all matching entries. */
    public int total() {
        return rows.stream().mapToInt(MatrixRow::total).sum();
    }

    /**
     * The number of matching entries of a column.
     *
     * @param column from 0
     */
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
