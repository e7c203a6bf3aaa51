package jirei.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Theme;
import jirei.query.ParsedQuery;
import jirei.search.Refinement;
import jirei.search.SearchResult;
import jirei.search.Sort;
import jirei.web.parts.Counts;
import jirei.web.parts.FormField;
import jirei.web.parts.Link;
import jirei.web.study.QueryPart;
import jirei.web.study.QueryPart.QueryPartKind;
import jirei.web.study.SearchNotes;
import jirei.web.url.CompareUrl;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/**
 * The search page.
 *
 * @param heading the query or the refinements
 * @param count the number of entries, in Japanese
 * @param answer relaxation, correction and offers
 * @param complete how many of the entries have all words, where not all have, in Japanese
 * @param notes what is missing in the index, and the parts of the query that were not understood, in Japanese
 * @param understood the parts of the query, if it has filters or exclusions, each with a link that removes it
 * @param chips the refinements and exact words, each with a link that removes it
 * @param noResult further searches for a query without a full answer
 * @param few what follows a few hits
 * @param filtersOpen whether the fold of the filters is open, since a filter in it was just used
 * @param views the links to the views of the results
 * @param matrix present in the matrix view only
 * @param spread the counts by theme, city and year; in the list view only, where there is something to compare
 * @param total the number of entries that an export has, up to its limit
 */
public record SearchPage(
        SearchUrl url,
        String heading,
        String count,
        AnswerView answer,
        Optional<String> complete,
        List<String> notes,
        List<Link> understood,
        List<Link> chips,
        List<FacetView> facets,
        List<Link> sorts,
        HitList hits,
        Optional<Pager> pager,
        NoResultLinks noResult,
        Optional<FewHits> few,
        boolean filtersOpen,
        List<Link> views,
        Optional<MatrixView> matrix,
        Optional<SpreadView> spread,
        int total) {
    /** More would push the hits down a phone's screen. */
    private static final int SHOWN_EXPANSIONS = 3;

    /** More refinements than these are not named in the heading. */
    private static final int MOST_NAMED = 3;

    static SearchPage of(
            SearchUrl url,
            ParsedQuery query,
            SearchResult result,
            NoResultLinks noResult,
            Optional<FewHits> few,
            boolean filtersOpen,
            Optional<MatrixView> matrix,
            Optional<SpreadView> spread,
            LocalDate seen,
            List<String> indexNotes,
            FacetStudy study,
            boolean ticked) {
        return new SearchPage(
                url,
                heading(url),
                count(url, result, matrix),
                AnswerView.of(url, result),
                AnswerView.complete(result),
                Stream.concat(indexNotes.stream(), SearchNotes.of(query, result).stream())
                        .toList(),
                understood(QueryPart.of(query.query(), result, url)),
                chips(url),
                result.facets().stream()
                        .map(facet -> FacetView.of(facet, url, study))
                        .filter(FacetView::offersAnything)
                        .toList(),
                sortLinks(url),
                HitList.of(url, result, AskedYears.of(url, query.query()), seen, ticked),
                Pager.of(url, result.total(), result.reachable()),
                noResult,
                few,
                filtersOpen,
                views(url),
                matrix,
                spread,
                result.total());
    }

    /** The query, or the refinements if they are few. */
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

    /** The size of the study, or the number of entries found. */
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

    /** The order of the hits, in Japanese. */
    static String orderOf(SearchUrl url) {
        Sort current = current(url);
        return label(current) + (current == Sort.RELEVANCE && !url.meaning() ? "（語だけ）" : "");
    }

    /** The order of the results, in Japanese. */
    public String order() {
        return matrix.map(MatrixView::sorts).orElse(sorts).stream()
                .filter(Link::current)
                .map(Link::label)
                .collect(Collectors.joining());
    }

    /** The links to the export formats. */
    public List<Link> exports() {
        return ExportPage.menu(url, total);
    }

    /** What an export has, in Japanese. */
    public String exportNote() {
        return ExportPage.content(total);
    }

    /** The pager below the hits: the way to weaker ones is in their fold, so that nobody leafs past what it hides. */
    public Optional<Pager> pagerOfHits() {
        return hits.isPartialFolded()
                ? pager.map(Pager::back).filter(back -> back.previous().isPresent())
                : pager;
    }

    /** The pager in the fold of weak matches. */
    public Optional<Pager> pagerOfPartial() {
        return hits.isPartialFolded()
                ? pager.map(Pager::on).filter(on -> on.next().isPresent())
                : Optional.empty();
    }

    /** Whether there are hits to view, export or save. */
    public boolean foundAnything() {
        return !hits.isEmpty();
    }

    /** The window title. */
    public String title() {
        return heading + "（" + count + "） - Jirei 事例検索";
    }

    /** The text of the live region for screen readers. */
    public String announcement() {
        return heading + "、" + count
                + answer.notice().map(notice -> "。" + notice).orElse("");
    }

    /** The URL to save: the first page of the search. */
    public String address() {
        return url.page(1).toString();
    }

    /** The default name of the saved search: {@code 防犯、都市: ソウル}. */
    public String inWords() {
        return Stream.concat(
                        Stream.of(url.q().isEmpty() ? "すべての項目" : url.q()),
                        chips.stream().map(Link::label))
                .collect(Collectors.joining("、"));
    }

    /** The comparison of the selected cities, if their number allows it. */
    public Optional<Link> comparison() {
        CompareUrl compare = CompareUrl.of(url);
        return compare.isComparable()
                ? Optional.of(Link.to(compare.cities().size() + "都市を比較", compare.toString()))
                : Optional.empty();
    }

    /** The refinements, exact words, choice of meaning, order, page size and view as hidden fields of the search form. */
    public List<FormField> formFields() {
        return StateFields.ofRefinements(url);
    }

    private static List<Link> chips(SearchUrl url) {
        return Stream.concat(
                        url.refinements().stream().map(picked -> chip(picked, url)),
                        url.exact().stream()
                                .map(word -> Link.to(
                                        "そのまま: " + word, url.withoutExact(word).toString())))
                .toList();
    }

    /** All parts of the query, but only the first words that are searched in other forms; a fold has all of these. */
    private static List<Link> understood(List<QueryPart> parts) {
        return Stream.concat(
                        parts.stream().filter(part -> part.kind() != QueryPartKind.EXPANSION),
                        parts.stream()
                                .filter(part -> part.kind() == QueryPartKind.EXPANSION)
                                .limit(SHOWN_EXPANSIONS))
                .map(part -> Link.to(part.label(), part.without()))
                .toList();
    }

    private static Link chip(Refinement picked, SearchUrl url) {
        String label = picked.dimension().label() + ": " + picked.dimension().labelOf(picked.value());
        return Link.to(label, url.without(picked).toString());
    }

    /** The current order; for an empty query relevance equals rating. */
    private static Sort current(SearchUrl url) {
        return url.q().isEmpty() && url.sort() == Sort.RELEVANCE ? Sort.RATING : url.sort();
    }

    private static List<Link> sortLinks(SearchUrl url) {
        List<Link> links = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            if (sort != Sort.RELEVANCE || !url.q().isEmpty()) {
                links.add(sortLink(url.withMeaning(true).sorted(sort), url));
            }
            if (sort == Sort.RELEVANCE && !url.q().isEmpty()) {
                links.add(sortLink(url.withMeaning(false).sorted(sort), url));
            }
        }
        return List.copyOf(links);
    }

    private static Link sortLink(SearchUrl sorted, SearchUrl url) {
        return new Link(orderOf(sorted), sorted.toString(), orderOf(sorted).equals(orderOf(url)));
    }

    private static String label(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "関連度順";
            case RATING -> "評価順";
            case CITY -> "都市順";
            case NEWEST -> "新しい順";
            case PAGE -> "資料のページ順";
        };
    }
}
