package jirei.web.url;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.casestudy.StudyDimension;
import jirei.query.ParsedQuery;
import jirei.query.QueryParser;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.Refinement;
import jirei.search.SearchRequest;
import jirei.search.Sort;
import jirei.search.Suggestion;
import jirei.search.SuggestionRequest;
import jirei.web.http.BadRequest;

/**
 * The URL of a search, which is the whole state of the page: {@code /?q=防犯&city=ソウル&rating=BENCHMARK&page=2}.
 *
 * <p>Default values are left out, so that one state has one URL. Every change except that of the page number goes back
 * to page one and keeps the view; only from the home page, where the matrix is the default view, a query or a
 * refinement leads to the list.
 *
 * @param q the query, without surrounding spaces
 * @param refinements the selected facet values, in the order of selection
 * @param exact the words of the query that are searched as typed only
 * @param meaning whether the meaning of words counts; {@code meaning=off} otherwise
 * @param page always the first for a matrix
 */
public record SearchUrl(
        String q,
        Set<Refinement> refinements,
        NavigableSet<String> exact,
        boolean meaning,
        Sort sort,
        PageNumber page,
        PageSize size,
        ResultView view) {
    public SearchUrl {
        page = view == ResultView.MATRIX ? PageNumber.FIRST : page;
        refinements = Collections.unmodifiableSet(new LinkedHashSet<>(refinements));
        exact = Collections.unmodifiableNavigableSet(new TreeSet<>(exact));
    }

    /** The default of the parameter {@code meaning}. */
    static final String ON = "on";

    /** The value of the parameter {@code meaning} for words alone. */
    public static final String OFF = "off";

    /** The home page. */
    public static final SearchUrl HOME = new SearchUrl(
            "", Set.of(), new TreeSet<>(), true, Sort.RELEVANCE, PageNumber.FIRST, PageSize.DEFAULT, ResultView.MATRIX);

    /**
     * Parses the query parameters; unknown ones are ignored.
     *
     * @throws BadRequest if a parameter has an invalid value
     */
    public static SearchUrl of(Map<String, List<String>> parameters) {
        return new SearchParameters(parameters).read();
    }

    /** Whether these parameters were sent by a form, so that the URL of the state differs from the one requested. */
    public static boolean isForm(Map<String, List<String>> parameters) {
        return SearchParameters.isForm(parameters);
    }

    /**
     * A list of hits, for callers other than the page.
     *
     * @param exact words that are searched only as typed; those that the text does not have are dropped
     * @throws BadRequest if there are too many refinements or exact words, or a word is too long
     */
    public static SearchUrl list(
            String text,
            Set<Refinement> refinements,
            Collection<String> exact,
            Sort sort,
            PageNumber page,
            PageSize size) {
        return SearchParameters.list(text, refinements, exact, sort, page, size);
    }

    /** The search for this text, within the same refinements; words that it does not have are no longer exact. */
    public SearchUrl asking(String text) {
        return new SearchUrl(
                text, refinements, within(text, exact), meaning, sort, PageNumber.FIRST, size, chosenView());
    }

    /** After picking a suggestion for the last word of the query: its values are selected, or its text is searched. */
    public SearchUrl picking(Suggestion suggestion) {
        return suggestion
                .rest()
                .map(rest -> asking(rest).with(suggestion.values()))
                .orElseGet(() -> asking(suggestion.text()));
    }

    /** The request for suggestions for the query, under its refinements. */
    public SuggestionRequest suggestionRequest(String typed, int most) {
        return new SuggestionRequest(typed, refinements, exact, most);
    }

    /** With this refinement added. */
    public SearchUrl with(Refinement refinement) {
        return with(List.of(refinement));
    }

    /** With these refinements added. */
    public SearchUrl with(Collection<Refinement> added) {
        Set<Refinement> more = new LinkedHashSet<>(refinements);
        more.addAll(added);
        return new SearchUrl(q, more, exact, meaning, sort, PageNumber.FIRST, size, chosenView());
    }

    /** With this refinement removed. */
    public SearchUrl without(Refinement refinement) {
        Set<Refinement> fewer = new LinkedHashSet<>(refinements);
        fewer.remove(refinement);
        return new SearchUrl(q, fewer, exact, meaning, sort, PageNumber.FIRST, size, view);
    }

    /** Without refinements. */
    public SearchUrl withoutRefinements() {
        return new SearchUrl(q, Set.of(), exact, meaning, sort, PageNumber.FIRST, size, view);
    }

    /** The same query without refinements and exact words. */
    public SearchUrl unrestricted() {
        return new SearchUrl(q, Set.of(), new TreeSet<>(), true, sort, PageNumber.FIRST, size, view);
    }

    /** With these words searched as typed only; words that the query does not contain are ignored. */
    public SearchUrl withExact(Collection<String> words) {
        NavigableSet<String> more = within(q, words);
        more.addAll(exact);
        return new SearchUrl(q, refinements, more, meaning, sort, PageNumber.FIRST, size, view);
    }

    /** With the word searched in all its forms again. */
    public SearchUrl withoutExact(String word) {
        NavigableSet<String> fewer = new TreeSet<>(exact);
        fewer.remove(word);
        return new SearchUrl(q, refinements, fewer, meaning, sort, PageNumber.FIRST, size, view);
    }

    /** With or without the meaning of words. */
    public SearchUrl withMeaning(boolean counts) {
        return new SearchUrl(q, refinements, exact, counts, sort, PageNumber.FIRST, size, view);
    }

    /** In another order. */
    public SearchUrl sorted(Sort order) {
        return new SearchUrl(q, refinements, exact, meaning, order, PageNumber.FIRST, size, view);
    }

    /**
     * Another page of the same hits.
     *
     * @param number from 1; pages after the first exist in the list only
     */
    public SearchUrl page(int number) {
        ResultView paged = number > 1 ? ResultView.LIST : view;
        return new SearchUrl(q, refinements, exact, meaning, sort, new PageNumber(number), size, paged);
    }

    /** The same hits in another view. */
    public SearchUrl as(ResultView other) {
        return new SearchUrl(q, refinements, exact, meaning, sort, page, size, other);
    }

    /** With this refinement as the only one of its dimension. */
    public SearchUrl withOnly(Refinement refinement) {
        Set<Refinement> others = new LinkedHashSet<>(refinements);
        others.removeIf(picked -> picked.dimension().equals(refinement.dimension()));
        others.add(refinement);
        return new SearchUrl(q, others, exact, meaning, sort, PageNumber.FIRST, size, chosenView());
    }

    /** Whether there is neither a query nor a refinement. */
    public boolean asksForEverything() {
        return q.isEmpty() && refinements.isEmpty();
    }

    /**
     * The conditions of the search alone: equal for every page, order, size and view of the same hits, with meaning or
     * without, whatever the order in which the refinements were selected.
     */
    public SearchUrl conditions() {
        Set<Refinement> inOrder = refinements.stream()
                .sorted(Comparator.comparing(Refinement::dimension, Dimension.inOrder())
                        .thenComparing(Refinement::value))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        SearchUrl list = new SearchUrl(
                q, inOrder, exact, true, Sort.RELEVANCE, PageNumber.FIRST, PageSize.DEFAULT, ResultView.LIST);
        return list.as(list.usualView());
    }

    /** The dimensions with a refinement, in the order of the page. */
    public List<Dimension> dimensions() {
        return refinements.stream()
                .map(Refinement::dimension)
                .distinct()
                .sorted(Dimension.inOrder())
                .toList();
    }

    /** Whether the query has words to highlight, and not only field filters. */
    public boolean looksForWords() {
        return QueryParser.parse(q).query().looksForWords();
    }

    /** Whether the view is the default for the rest of the state. */
    public boolean hasUsualView() {
        return view == usualView();
    }

    /** The request to an engine. A matrix shows no hits, so its page size is 1. */
    public SearchRequest request(ParsedQuery query) {
        PageSize shown = view == ResultView.MATRIX ? new PageSize(1) : size;
        return new SearchRequest(query.query(), refinements, exact, sort, page, shown, meaning);
    }

    /** The query string with its question mark, or empty. */
    public String parameters() {
        List<String> pairs = new ArrayList<>();
        if (!q.isEmpty()) {
            pairs.add(Addresses.parameter("q", q));
        }
        for (Refinement refinement : refinements) {
            pairs.add(Addresses.parameter(parameter(refinement.dimension()), refinement.value()));
        }
        exact.forEach(word -> pairs.add(Addresses.parameter("exact", word)));
        if (!meaning) {
            pairs.add(Addresses.parameter("meaning", OFF));
        }
        if (sort != Sort.RELEVANCE) {
            pairs.add(Addresses.parameter("sort", sort.parameter()));
        }
        if (!page.equals(PageNumber.FIRST)) {
            pairs.add(Addresses.parameter("page", "" + page.value()));
        }
        if (!size.equals(PageSize.DEFAULT)) {
            pairs.add(Addresses.parameter("size", "" + size.value()));
        }
        if (!hasUsualView()) {
            pairs.add(Addresses.parameter("view", view.parameter()));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** The URL of the search page in this state. */
    @Override
    public String toString() {
        return "/" + parameters();
    }

    /** The URL parameter of a dimension: {@code city}. */
    public static String parameter(Dimension dimension) {
        return dimension instanceof StudyDimension ? dimension.name().toLowerCase(Locale.ROOT) : dimension.name();
    }

    /** The dimension of a URL parameter. */
    static Optional<Dimension> dimension(String parameter) {
        return Dimension.OF_STUDY.stream()
                .filter(known -> parameter(known).equals(parameter))
                .findFirst()
                .or(() -> Dimension.of(parameter).filter(Attribute.class::isInstance));
    }

    /**
     * The default view: the matrix where nothing is asked for, the list where there is a query, a refinement or an
     * order, page or page size of its own.
     */
    ResultView usualView() {
        boolean untouched = sort == Sort.RELEVANCE && page.equals(PageNumber.FIRST) && size.equals(PageSize.DEFAULT);
        return asksForEverything() && untouched ? ResultView.MATRIX : ResultView.LIST;
    }

    private ResultView chosenView() {
        return hasUsualView() ? ResultView.LIST : view;
    }

    /**
     * The words whose letters all occur in the text. A word need not occur as a substring, since tokenization drops
     * punctuation and spaces.
     */
    static NavigableSet<String> within(String text, Collection<String> words) {
        Set<Integer> letters = letters(text);
        return words.stream()
                .filter(word -> letters.containsAll(letters(word)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && c != 'ー')
                .boxed()
                .collect(Collectors.toSet());
    }
}
