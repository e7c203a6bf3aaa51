package jirei.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.casestudy.Theme;
import jirei.search.Refinement;
import jirei.search.Sort;
import jirei.web.parts.Counts;
import jirei.web.parts.Link;
import jirei.web.study.Matrix;
import jirei.web.url.Addresses;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/**
 * The matrix as the page shows it. It has hundreds of cells, so their markup is short: URLs have unencoded Japanese
 * letters, and accessible names refer by id to city, theme, rating and count, each of which is on the page once.
 *
 * @param caption for screen readers
 * @param folded the rows without hits, folded where they are the majority
 * @param counts the distinct counts of linked cells
 * @param start the number of the first column with hits, where a table that is scrolled starts
 * @param themes the same as a list of themes, where the table is wide
 * @param hasUnresearched whether the legend explains the mark for not researched
 */
public record MatrixView(
        String caption,
        List<Head> columns,
        List<MatrixRowView> rows,
        List<MatrixRowView> folded,
        List<String> totals,
        String total,
        List<Integer> counts,
        List<Link> sorts,
        int start,
        Optional<MatrixThemes> themes,
        boolean hasUnresearched) {

    /**
     * The header of a row or column.
     *
     * @param words the label in pieces between which a line may break
     * @param href the list of its hits; empty without a refinement for it
     */
    public record Head(String id, List<String> words, String href) {
        /** Whether the header is a link. */
        public boolean isLink() {
            return !href.isEmpty();
        }
    }

    /** The row of a city. */
    public record MatrixRowView(Head head, List<MatrixCellView> cells, String total) {}

    /**
     * The cell of a city and a theme.
     *
     * @param hits the number of its hits
     * @param href the list of its hits; empty without hits or without a refinement for it
     * @param names the element ids for its accessible name
     */
    public record MatrixCellView(MatrixRating rating, int hits, String href, String names) {
        /** The number of hits, in Japanese notation. */
        public String count() {
            return Counts.format(hits);
        }

        /** The CSS classes. */
        public String style() {
            return rating.style() + (hits == 0 ? " z" : "");
        }
    }

    /** The number of cities. */
    long cities() {
        return rows.stream().filter(row -> row.head().isLink()).count();
    }

    /** The matrix on the page of this search. */
    static MatrixView of(Matrix matrix, SearchUrl url) {
        SearchUrl list = url.sorted(Sort.RELEVANCE).as(ResultView.LIST);
        Matrix ordered = matrix.sorted(url.sort());
        List<Head> columns = IntStream.range(0, matrix.themes().size())
                .mapToObj(number -> column(matrix.themes().get(number), number, list))
                .toList();
        List<MatrixRowView> rows = new ArrayList<>();
        for (Matrix.MatrixRow row : ordered.rows()) {
            rows.add(row(row, rows.size(), list));
        }
        List<MatrixRowView> hit =
                rows.stream().filter(row -> !row.total().equals("0")).toList();
        List<String> totals = IntStream.range(0, columns.size())
                .mapToObj(column -> Counts.format(ordered.total(column)))
                .toList();
        boolean fold = !url.asksForEverything() && hit.size() * 2 < rows.size();
        return new MatrixView(
                "都市とテーマごとの評価と件数",
                columns,
                fold ? hit : List.copyOf(rows),
                fold ? without(rows, hit) : List.of(),
                totals,
                Counts.format(ordered.total()),
                List.copyOf(new TreeSet<>(cells(ordered)
                        .map(Matrix.MatrixCell::count)
                        .filter(count -> count > 0)
                        .toList())),
                sorts(url),
                IntStream.range(0, columns.size())
                        .filter(column -> ordered.total(column) > 0)
                        .findFirst()
                        .orElse(0),
                MatrixThemes.isUsed(columns.size())
                        ? Optional.of(MatrixThemes.of(columns, rows, totals, url.sort()))
                        : Optional.empty(),
                rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.rating() == MatrixRating.UNRESEARCHED));
    }

    private static List<MatrixRowView> without(List<MatrixRowView> rows, List<MatrixRowView> hit) {
        return rows.stream().filter(row -> !hit.contains(row)).toList();
    }

    private static Head column(Optional<Theme> theme, int number, SearchUrl list) {
        return new Head(
                "c" + number,
                theme.map(ThemeWords::of).orElse(List.of("都市全体")),
                theme.map(known -> Addresses.readable(list.withOnly(refinement(known))))
                        .orElse(""));
    }

    private static MatrixRowView row(Matrix.MatrixRow row, int number, SearchUrl list) {
        Optional<SearchUrl> ofCity = row.city().map(name -> list.withOnly(new Refinement(Dimension.CITY, name)));
        Head head = new Head(
                "r" + number,
                List.of(row.city().orElse("都市を限らない資料")),
                ofCity.map(Addresses::readable).orElse(""));
        List<MatrixCellView> cells = new ArrayList<>();
        for (Matrix.MatrixCell cell : row.cells()) {
            Optional<SearchUrl> hits = cell.count() == 0
                    ? Optional.empty()
                    : ofCity.flatMap(city -> cell.theme().map(theme -> city.withOnly(refinement(theme))));
            MatrixRating rating = row.city().isEmpty() || cell.theme().isEmpty()
                    ? MatrixRating.APART
                    : MatrixRating.of(cell.rating());
            cells.add(new MatrixCellView(
                    rating,
                    cell.count(),
                    hits.map(Addresses::readable).orElse(""),
                    head.id() + " c" + cells.size() + " " + rating.id() + " n" + cell.count()));
        }
        return new MatrixRowView(head, List.copyOf(cells), Counts.format(row.total()));
    }

    private static List<Link> sorts(SearchUrl url) {
        Sort current = url.sort() == Sort.PAGE || url.sort() == Sort.NEWEST ? Sort.CITY : url.sort();
        return Stream.of(Sort.RELEVANCE, Sort.RATING, Sort.CITY)
                .map(sort -> new Link(label(sort), url.sorted(sort).toString(), sort == current))
                .toList();
    }

    private static String label(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "件数順";
            case RATING -> "評価順";
            case CITY, NEWEST, PAGE -> "都市順";
        };
    }

    private static Stream<Matrix.MatrixCell> cells(Matrix matrix) {
        return matrix.rows().stream().flatMap(row -> row.cells().stream());
    }

    private static Refinement refinement(Theme theme) {
        return new Refinement(Dimension.THEME, theme.label());
    }
}
