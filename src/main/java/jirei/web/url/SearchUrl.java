package jirei.web.url;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import jirei.web.http.BadRequest;

/**
 * The address of a search, which is the whole state of the page: {@code /?q=防犯&city=ソウル&rating=BENCHMARK&page=2}.
 *
 * <p>What is as usual is left out, so that one state has one address. Every change but that of the page goes back to
 * page one, and keeps the view; only from the home page, whose matrix nobody chose, asking and picking lead to a list.
 *
 * @param exact words of the text that are looked for only as they are typed; others are dropped
 * @param page the first one where the view has no pages
 */
public record SearchUrl(
        String q,
        Set<Refinement> refinements,
        NavigableSet<String> exact,
        Sort sort,
        PageNumber page,
        PageSize size,
        ResultView view) {
    public SearchUrl {
        page = view == ResultView.MATRIX ? PageNumber.FIRST : page;
        refinements = Collections.unmodifiableSet(new LinkedHashSet<>(refinements));
        exact = Collections.unmodifiableNavigableSet(new TreeSet<>(exact));
    }

    /** The search page as one finds it. */
    public static final SearchUrl HOME = new SearchUrl(
            "", Set.of(), new TreeSet<>(), Sort.RELEVANCE, PageNumber.FIRST, PageSize.DEFAULT, ResultView.MATRIX);

    /**
     * Reads the parameters of an address. Others than those of a search are passed over.
     *
     * @throws BadRequest if a parameter has a value that there cannot be
     */
    public static SearchUrl of(Map<String, List<String>> parameters) {
        return new SearchParameters(parameters).read();
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
        return new SearchUrl(text, refinements, within(text, exact), sort, PageNumber.FIRST, size, chosenView());
    }

    /** With one value more picked. */
    public SearchUrl with(Refinement refinement) {
        Set<Refinement> more = new LinkedHashSet<>(refinements);
        more.add(refinement);
        return new SearchUrl(q, more, exact, sort, PageNumber.FIRST, size, chosenView());
    }

    /** Without that value picked. */
    public SearchUrl without(Refinement refinement) {
        Set<Refinement> fewer = new LinkedHashSet<>(refinements);
        fewer.remove(refinement);
        return new SearchUrl(q, fewer, exact, sort, PageNumber.FIRST, size, view);
    }

    /** Without any value picked. */
    public SearchUrl withoutRefinements() {
        return new SearchUrl(q, Set.of(), exact, sort, PageNumber.FIRST, size, view);
    }

    /** The same text, without any value picked or word exact. */
    public SearchUrl unrestricted() {
        return new SearchUrl(q, Set.of(), new TreeSet<>(), sort, PageNumber.FIRST, size, view);
    }

    /** With these words looked for only as they are typed, as far as the text has them. */
    public SearchUrl withExact(Collection<String> words) {
        NavigableSet<String> more = within(q, words);
        more.addAll(exact);
        return new SearchUrl(q, refinements, more, sort, PageNumber.FIRST, size, view);
    }

    /** With the word looked for in all ways again. */
    public SearchUrl withoutExact(String word) {
        NavigableSet<String> fewer = new TreeSet<>(exact);
        fewer.remove(word);
        return new SearchUrl(q, refinements, fewer, sort, PageNumber.FIRST, size, view);
    }

    /** In another order. */
    public SearchUrl sorted(Sort order) {
        return new SearchUrl(q, refinements, exact, order, PageNumber.FIRST, size, view);
    }

    /** Another page of the same hits; only a list has more than one. */
    public SearchUrl page(int number) {
        ResultView paged = number > 1 ? ResultView.LIST : view;
        return new SearchUrl(q, refinements, exact, sort, new PageNumber(number), size, paged);
    }

    /** The same hits looked at in this way. */
    public SearchUrl as(ResultView other) {
        return new SearchUrl(q, refinements, exact, sort, page, size, other);
    }

    /** With this value picked, and no other of its dimension. */
    public SearchUrl withOnly(Refinement refinement) {
        Set<Refinement> others = new LinkedHashSet<>(refinements);
        others.removeIf(picked -> picked.dimension().equals(refinement.dimension()));
        others.add(refinement);
        return new SearchUrl(q, others, exact, sort, PageNumber.FIRST, size, chosenView());
    }

    /** Whether nothing is asked for and nothing picked. */
    public boolean asksForEverything() {
        return q.isEmpty() && refinements.isEmpty();
    }

    /**
     * What is looked for, and nothing of how it is looked at: the same for every page, order, size and view of the same hits,
     * in whichever order the values were picked.
     */
    public SearchUrl conditions() {
        Set<Refinement> inOrder = refinements.stream()
                .sorted(Comparator.comparing(Refinement::dimension, Dimension.inOrder())
                        .thenComparing(Refinement::value))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        SearchUrl list =
                new SearchUrl(q, inOrder, exact, Sort.RELEVANCE, PageNumber.FIRST, PageSize.DEFAULT, ResultView.LIST);
        return list.as(list.usualView());
    }

    /** Those of which a value is picked, in the order of the page. */
    public List<Dimension> dimensions() {
        return refinements.stream()
                .map(Refinement::dimension)
                .distinct()
                .sorted(Dimension.inOrder())
                .toList();
    }

    /** Whether words are looked for, which are marked where they are found, and not only values of fields. */
    public boolean looksForWords() {
        return QueryParser.parse(q).query().looksForWords();
    }

    /** Whether the view is the one that the rest of the address gives by itself. */
    public boolean hasUsualView() {
        return view == usualView();
    }

    /** The question that this address puts to an engine; a matrix shows no hits, and asks for as few as there can be. */
    public SearchRequest request(ParsedQuery query) {
        PageSize shown = view == ResultView.MATRIX ? new PageSize(1) : size;
        return new SearchRequest(query.query(), refinements, exact, sort, page, shown);
    }

    /** The parameters, with their question mark, or nothing where there are none. */
    public String parameters() {
        List<String> pairs = new ArrayList<>();
        if (!q.isEmpty()) {
            pairs.add(pair("q", q));
        }
        for (Refinement refinement : refinements) {
            pairs.add(pair(parameter(refinement.dimension()), refinement.value()));
        }
        exact.forEach(word -> pairs.add(pair("exact", word)));
        if (sort != Sort.RELEVANCE) {
            pairs.add(pair("sort", sort.parameter()));
        }
        if (!page.equals(PageNumber.FIRST)) {
            pairs.add(pair("page", "" + page.value()));
        }
        if (!size.equals(PageSize.DEFAULT)) {
            pairs.add(pair("size", "" + size.value()));
        }
        if (!hasUsualView()) {
            pairs.add(pair("view", view.parameter()));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** The address of the search page in this state. */
    @Override
    public String toString() {
        return "/" + parameters();
    }

    /** The name of a dimension in an address: {@code city}. */
    public static String parameter(Dimension dimension) {
        return dimension instanceof StudyDimension ? dimension.name().toLowerCase(Locale.ROOT) : dimension.name();
    }

    /** The dimension that a name in an address stands for. */
    static Optional<Dimension> dimension(String parameter) {
        return Dimension.OF_STUDY.stream()
                .filter(known -> parameter(known).equals(parameter))
                .findFirst()
                .or(() -> Dimension.of(parameter).filter(Attribute.class::isInstance));
    }

    /** Nothing asked for is the whole study; an order, a page or its size are those of a list. */
    ResultView usualView() {
        boolean untouched = sort == Sort.RELEVANCE && page.equals(PageNumber.FIRST) && size.equals(PageSize.DEFAULT);
        return asksForEverything() && untouched ? ResultView.MATRIX : ResultView.LIST;
    }

    private ResultView chosenView() {
        return hasUsualView() ? ResultView.LIST : view;
    }

    /**
     * Those of the words whose every letter the text has: a word need not stand in it as one, since signs and blanks are
     * left out where words are cut.
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

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
