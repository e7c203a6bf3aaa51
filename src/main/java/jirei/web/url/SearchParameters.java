package jirei.web.url;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.casestudy.YearRange;
import jirei.query.FieldValues;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.Refinement;
import jirei.search.Sort;
import jirei.web.http.BadRequest;

/**
 * Parses the query parameters of a search. They come from outside: an invalid value is rejected with a message that
 * names the valid ones, and unknown parameters are ignored. Values are read as in a query: {@code theme=AI} as
 * {@code テーマ:AI}.
 */
final class SearchParameters {
    /** Every link of the page repeats all refinements; this is more than a study has cities. */
    private static final int MOST_REFINEMENTS = 60;

    private static final String YEAR_FROM = "year-from";
    private static final String YEAR_TO = "year-to";

    /** Of the form for a range of years, which ends up as one value of the dimension. */
    private static final Set<String> FORM_OF_YEARS = Set.of(YEAR_FROM, YEAR_TO);

    private static final int MOST_EXACT = 20;
    private static final int LONGEST_EXACT = 100;

    private final Map<String, List<String>> parameters;

    /** Whether they come from a form whose fields are no part of a URL. */
    static boolean isForm(Map<String, List<String>> parameters) {
        return parameters.keySet().stream().anyMatch(FORM_OF_YEARS::contains);
    }

    SearchParameters(Map<String, List<String>> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * The state of the page.
     *
     * @throws BadRequest if a parameter has an invalid value
     */
    SearchUrl read() {
        Set<Refinement> refinements = new LinkedHashSet<>();
        dimensions().forEach(dimension -> refinements.addAll(picked(dimension)));
        String sort = first("sort", Sort.RELEVANCE.parameter());
        PageNumber page = new PageNumber(number("page", 1, PageNumber.LAST));
        SearchUrl list = list(
                        first("q", ""),
                        refinements,
                        parameters.getOrDefault("exact", List.of()),
                        Sort.named(sort)
                                .orElseThrow(() -> unknown("sort", sort, names(Sort.values(), Sort::parameter))),
                        page,
                        new PageSize(number("size", PageSize.DEFAULT.value(), PageSize.LARGEST)))
                .withMeaning(countsMeaning())
                .page(page.value());
        String view = first("view", list.usualView().parameter());
        return list.as(ResultView.named(view)
                .orElseThrow(() -> unknown("view", view, names(ResultView.values(), ResultView::parameter))));
    }

    /**
     * A list of hits.
     *
     * @param exact words that are searched only as typed; those that the text does not have are dropped
     * @throws BadRequest if there are too many refinements or exact words, or a word is too long
     */
    static SearchUrl list(
            String text,
            Set<Refinement> refinements,
            Collection<String> exact,
            Sort sort,
            PageNumber page,
            PageSize size) {
        if (refinements.size() > MOST_REFINEMENTS) {
            throw new BadRequest("絞り込みは一度に" + MOST_REFINEMENTS + "個までです。" + refinements.size() + "個あります。");
        }
        String q = text.strip();
        return new SearchUrl(q, refinements, exactWords(exact, q), true, sort, page, size, ResultView.LIST);
    }

    private boolean countsMeaning() {
        return switch (first("meaning", SearchUrl.ON)) {
            case SearchUrl.ON -> true;
            case SearchUrl.OFF -> false;
            case String other -> throw unknown("meaning", other, SearchUrl.ON + "、" + SearchUrl.OFF);
        };
    }

    /** Those that the address names, in the order of the page. */
    private List<Dimension> dimensions() {
        return parameters.keySet().stream()
                .map(name -> FORM_OF_YEARS.contains(name) ? Optional.of(Dimension.YEAR) : SearchUrl.dimension(name))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Dimension.inOrder())
                .toList();
    }

    private List<Refinement> picked(Dimension dimension) {
        Stream<Refinement> picked = parameters.getOrDefault(SearchUrl.parameter(dimension), List.of()).stream()
                .filter(value -> !value.isBlank())
                .flatMap(value -> Refinement.allOf(dimension, values(dimension, value)).stream());
        return (dimension.equals(Dimension.YEAR) ? Stream.concat(picked, years().stream()) : picked).toList();
    }

    /** The range of years of a form with two fields, in either order; an empty field leaves the range open. */
    private Optional<Refinement> years() {
        int from = year(YEAR_FROM, YearRange.FIRST);
        int to = year(YEAR_TO, YearRange.LAST);
        YearRange years = new YearRange(Math.min(from, to), Math.max(from, to), Optional.empty());
        return from == YearRange.FIRST && to == YearRange.LAST
                ? Optional.empty()
                : Optional.of(new Refinement(Dimension.YEAR, years.toString()));
    }

    private int year(String name, int otherwise) {
        String written = first(name, "").strip();
        if (written.isEmpty()) {
            return otherwise;
        }
        int year = written.matches("\\d{4}") ? Integer.parseInt(written) : 0;
        if (year < YearRange.FIRST || year > YearRange.LAST) {
            throw unknown(name, written, YearRange.FIRST + "から" + YearRange.LAST + "までの西暦");
        }
        return year;
    }

    /** In the order of the study, where it has one. */
    private static List<String> values(Dimension dimension, String written) {
        List<String> known = dimension.knownValues();
        List<String> values = FieldValues.meantBy(dimension, written).stream()
                .sorted(Comparator.comparingInt(known::indexOf))
                .toList();
        if (values.isEmpty()) {
            throw unknown(
                    SearchUrl.parameter(dimension),
                    written,
                    known.stream().map(dimension::labelOf).collect(Collectors.joining("、")));
        }
        return values;
    }

    private static NavigableSet<String> exactWords(Collection<String> written, String q) {
        NavigableSet<String> words = new TreeSet<>();
        written.stream().map(String::strip).filter(word -> !word.isEmpty()).forEach(words::add);
        for (String word : words) {
            if (word.length() > LONGEST_EXACT) {
                throw new BadRequest("アドレスの「exact」の語は" + LONGEST_EXACT + "文字までです。「" + word.substring(0, 20) + "…」は"
                        + word.length() + "文字あります。");
            }
        }
        if (words.size() > MOST_EXACT) {
            throw new BadRequest("そのまま探す語は一度に" + MOST_EXACT + "個までです。" + words.size() + "個あります。");
        }
        return SearchUrl.within(q, words);
    }

    private static BadRequest unknown(String parameter, String written, String known) {
        return new BadRequest("アドレスの「" + parameter + "」に「" + written + "」は使えません。使えるのは " + known + " です。");
    }

    private static <T> String names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.joining("、"));
    }

    private String first(String name, String otherwise) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isEmpty() ? otherwise : values.getFirst();
    }

    private int number(String name, int otherwise, int most) {
        String written = first(name, "" + otherwise);
        if (!written.matches("\\d{1,9}") || Integer.parseInt(written) < 1) {
            throw unknown(name, written, "1から" + most + "までの数");
        }
        int number = Integer.parseInt(written);
        if (number > most) {
            throw new BadRequest("アドレスの「" + name + "」に「" + written + "」は使えません。"
                    + (name.equals("page")
                            ? most + "ページより先は表示できません。検索語や絞り込みで件数を減らしてください。"
                            : "一度に表示できるのは" + most + "件までです。"));
        }
        return number;
    }
}
