package jirei.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jirei.search.Sort;
import jirei.web.parts.Counts;
import jirei.web.search.MatrixView.Head;
import jirei.web.search.MatrixView.MatrixCellView;
import jirei.web.search.MatrixView.MatrixRowView;

/**
 * The matrix as a list of themes, each with its cities, for screens that are narrower than the table.
 *
 * @param groups the themes with hits
 * @param without the themes without hits, in Japanese; empty if all have some
 * @param open whether all cities are seen at once, since they are few
 */
public record MatrixThemes(List<ThemeGroup> groups, String without, boolean open) {
    /** More would not fit a telephone's screen. */
    private static final int MOST_OPEN = 20;

    /** A table of fewer columns fits a telephone. */
    private static final int LEAST_THEMES = 4;

    public MatrixThemes {
        groups = List.copyOf(groups);
    }

    /**
     * A theme.
     *
     * @param count the number of its hits, in Japanese notation
     * @param cities those with hits
     * @param rest how many other cities there are, and why they have no hits, in Japanese
     */
    public record ThemeGroup(Head theme, String count, List<ThemeCity> cities, String rest) {
        public ThemeGroup {
            cities = List.copyOf(cities);
        }
    }

    /** A city of a theme, as its row and its cell say. */
    public record ThemeCity(Head city, MatrixCellView cell) {}

    /** The list for the table of these columns and rows. */
    static MatrixThemes of(List<Head> columns, List<MatrixRowView> rows, List<String> totals, Sort sort) {
        List<ThemeGroup> groups = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int place = column;
            List<ThemeCity> all = rows.stream()
                    .map(row -> new ThemeCity(row.head(), row.cells().get(place)))
                    .toList();
            List<ThemeCity> found = all.stream()
                    .filter(city -> city.cell().hits() > 0)
                    .sorted(order(sort))
                    .toList();
            if (!found.isEmpty()) {
                groups.add(new ThemeGroup(columns.get(column), totals.get(column), found, rest(all)));
            }
        }
        String without = IntStream.range(0, columns.size())
                .filter(column -> totals.get(column).equals("0"))
                .mapToObj(column -> String.join("", columns.get(column).words()))
                .collect(Collectors.joining("、"));
        int cities = groups.stream().mapToInt(group -> group.cities().size()).sum();
        return new MatrixThemes(groups, without, cities <= MOST_OPEN);
    }

    /** Whether a telephone shows it instead of the table of so many columns. */
    static boolean isUsed(int columns) {
        return columns >= LEAST_THEMES;
    }

    /** As the rows of the table: by hits, by rating, or as they are. */
    private static Comparator<ThemeCity> order(Sort sort) {
        Comparator<ThemeCity> byHits =
                Comparator.comparingInt((ThemeCity city) -> city.cell().hits()).reversed();
        return switch (sort) {
            case RELEVANCE -> byHits;
            case RATING ->
                Comparator.comparing((ThemeCity city) -> city.cell().rating()).thenComparing(byHits);
            case CITY, NEWEST, PAGE -> Comparator.comparingInt(city -> 0);
        };
    }

    private static String rest(List<ThemeCity> all) {
        Map<String, Long> cities = all.stream()
                .filter(city -> city.cell().hits() == 0)
                .flatMap(city -> reason(city.cell().rating()))
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        return Stream.of("該当なし", "情報なし", "未調査")
                .filter(cities::containsKey)
                .map(reason -> reason + " " + Counts.format(cities.getOrDefault(reason, 0L)) + "都市")
                .collect(Collectors.joining("・"));
    }

    private static Stream<String> reason(MatrixRating rating) {
        return switch (rating) {
            case BENCHMARK, INFORMATION -> Stream.of("該当なし");
            case NONE, UNRESEARCHED -> Stream.of(rating.label());
            case APART -> Stream.empty();
        };
    }
}
