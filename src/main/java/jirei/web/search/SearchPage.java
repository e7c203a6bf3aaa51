package jirei.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Theme;
import jirei.export.Report;
import jirei.query.ParsedQuery;
import jirei.search.PageSize;
import jirei.search.Refinement;
import jirei.search.SearchResult;
import jirei.search.Sort;
import jirei.web.parts.Counts;
import jirei.web.parts.Download;
import jirei.web.parts.Link;
import jirei.web.url.CompareUrl;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/**
 * All that the search page shows.
 *
 * @param heading what was looked for
 * @param count how many entries were found, in words
 * @param answer how they answer what was typed
 * @param notes what in the query was not understood
 * @param chips the values that are picked and the words that are exact, each with the address without it
 * @param waysOn where to go from a search that is not answered in full
 * @param filtersOpen whether the fold of the filters stands open, since one of them was just picked there
 * @param views the ways to look at what was found
 * @param matrix what is shown instead of hits, where that is asked for
 * @param spread how the hits are spread, where they are shown and there is anything to compare
 * @param exportNote how many of them a file holds; empty where it holds all
 */
public record SearchPage(
        SearchUrl url,
        String heading,
        String count,
        AnswerView answer,
        List<String> notes,
        List<Link> chips,
        List<FacetView> facets,
        List<Link> sorts,
        HitList hits,
        Optional<Pager> pager,
        NoResultLinks waysOn,
        boolean filtersOpen,
        List<Link> views,
        Optional<MatrixView> matrix,
        Optional<SpreadView> spread,
        String exportNote) {

    /** Picked values that a heading can name; more would hide what it says. */
    private static final int MOST_NAMED = 3;

    static SearchPage of(
            SearchUrl url,
            ParsedQuery query,
            SearchResult result,
            NoResultLinks waysOn,
            boolean filtersOpen,
            Optional<MatrixView> matrix,
            Optional<SpreadView> spread,
            LocalDate seen) {
        return new SearchPage(
                url,
                heading(url),
                count(url, result, matrix),
                AnswerView.of(url, result),
                query.notes(),
                chips(url),
                result.facets().stream()
                        .map(facet -> FacetView.of(facet, url))
                        .filter(FacetView::offersAnything)
                        .toList(),
                sortLinks(url),
                HitList.of(url, result, seen),
                Pager.of(url, result.reachable()),
                waysOn,
                filtersOpen,
                views(url),
                matrix,
                spread,
                result.total() > Report.LIMIT ? "先頭の" + Counts.format(Report.LIMIT) + "件まで" : "");
    }

    /** What was looked for: the text, or else the values that are picked, as long as they are few. */
    static String heading(SearchUrl url) {
        if (!url.q().isEmpty()) {
            return "「" + url.q() + "」の検索結果";
        }
        if (url.asksForEverything()) {
            return url.view() == ResultView.MATRIX ? "調査の全体" : "すべての項目";
        }
        return url.refinements().size() > MOST_NAMED
                ? "絞り込んだ項目"
                : url.refinements().stream()
                        .map(picked -> picked.dimension().labelOf(picked.value()))
                        .collect(Collectors.joining("・"));
    }

    /** How much the study holds, or how many entries were found. */
    private static String count(SearchUrl url, SearchResult result, Optional<MatrixView> matrix) {
        return matrix.filter(whole -> url.asksForEverything())
                .map(whole ->
                        whole.cities() + "都市・" + Theme.values().length + "テーマ・" + Counts.format(result.total()) + "項目")
                .orElseGet(() -> AnswerView.count(result));
    }

    private static List<Link> views(SearchUrl url) {
        return Stream.of(ResultView.LIST, ResultView.MATRIX)
                .map(view -> new Link(label(view, url), url.as(view).toString(), view == url.view()))
                .toList();
    }

    private static String label(ResultView view, SearchUrl url) {
        boolean leadsToAll = view == ResultView.LIST && url.asksForEverything() && url.view() == ResultView.MATRIX;
        return leadsToAll ? "すべての項目の一覧" : view.label();
    }

    /** The order of the hits, in words. */
    static String orderOf(SearchUrl url) {
        return label(current(url));
    }

    /** The hits as files. */
    public List<Link> exports() {
        return Download.links("/export", url.page(1).parameters());
    }

    /** Whether anything was found, that can be looked at in another way or is worth saving. */
    public boolean foundAnything() {
        return !hits.isEmpty();
    }

    /** The title of the window. */
    public String title() {
        return heading + "（" + count + "） - Jirei 事例検索";
    }

    /** What is said to those who do not see the page change. */
    public String announcement() {
        return heading + "、" + count
                + answer.notice().map(notice -> "。" + notice).orElse("");
    }

    /** The address under which the search is saved: its first page. */
    public String address() {
        return url.page(1).toString();
    }

    /** The search in words, as it is called when it is saved: {@code 防犯、都市: ソウル}. */
    public String inWords() {
        return Stream.concat(
                        Stream.of(url.q().isEmpty() ? "すべての項目" : url.q()),
                        chips.stream().map(Link::label))
                .collect(Collectors.joining("、"));
    }

    /** The comparison of the cities that are picked, where they are as many as can be compared. */
    public Optional<Link> comparison() {
        CompareUrl compare = CompareUrl.of(url);
        return compare.isComparable()
                ? Optional.of(Link.to(compare.cities().size() + "都市を比較", compare.toString()))
                : Optional.empty();
    }

    /**
     * The refinements, the exact words, the order, the size and the view as names and values, for the form that asks
     * again within them.
     */
    public List<FormField> formFields() {
        List<FormField> fields = new ArrayList<>(url.refinements().stream()
                .map(picked -> new FormField(SearchUrl.parameter(picked.dimension()), picked.value()))
                .toList());
        url.exact().forEach(word -> fields.add(new FormField("exact", word)));
        if (url.sort() != Sort.RELEVANCE) {
            fields.add(new FormField("sort", url.sort().parameter()));
        }
        if (!url.size().equals(PageSize.DEFAULT)) {
            fields.add(new FormField("size", "" + url.size().value()));
        }
        if (!url.hasUsualView()) {
            fields.add(new FormField("view", url.view().parameter()));
        }
        return List.copyOf(fields);
    }

    /** A hidden field of a form. */
    public record FormField(String name, String value) {}

    private static List<Link> chips(SearchUrl url) {
        return Stream.concat(
                        url.refinements().stream().map(picked -> chip(picked, url)),
                        url.exact().stream()
                                .map(word -> Link.to(
                                        "そのまま: " + word, url.withoutExact(word).toString())))
                .toList();
    }

    private static Link chip(Refinement picked, SearchUrl url) {
        String label = picked.dimension().label() + ": " + picked.dimension().labelOf(picked.value());
        return Link.to(label, url.without(picked).toString());
    }

    /** Where nothing is asked for nothing is relevant, and the order is that of the ratings. */
    private static Sort current(SearchUrl url) {
        return url.q().isEmpty() && url.sort() == Sort.RELEVANCE ? Sort.RATING : url.sort();
    }

    private static List<Link> sortLinks(SearchUrl url) {
        Sort current = current(url);
        return Arrays.stream(Sort.values())
                .filter(sort -> sort != Sort.RELEVANCE || !url.q().isEmpty())
                .map(sort -> new Link(label(sort), url.sorted(sort).toString(), sort == current))
                .toList();
    }

    private static String label(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "関連度順";
            case RATING -> "評価順";
            case CITY -> "都市順";
            case PAGE -> "資料のページ順";
        };
    }
}
