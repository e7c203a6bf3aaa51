package jirei.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryId;
import jirei.casestudy.Rating;
import jirei.export.Report;
import jirei.export.Report.ReportCondition;
import jirei.export.Report.ReportItem;
import jirei.query.ParsedQuery;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.Refinement;
import jirei.search.Search;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.web.parts.Counts;
import jirei.web.study.SearchNotes;
import jirei.web.url.BaseUrl;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/** Exports the full matches of a search as a report, in the order of the page, with the conditions of the search. */
public final class SearchReport {
    /** Of the hits only the ids are taken, whatever their page. */
    private static final PageSize SMALLEST = new PageSize(1);

    private final IndexView view;
    private final BaseUrl origin;
    private final LocalDate seen;

    /** Reports made on this day. */
    public SearchReport(IndexView view, BaseUrl origin, LocalDate seen) {
        this.view = view;
        this.origin = origin;
        this.seen = seen;
    }

    /** The report on what the address asks for, whichever page of it. */
    public Report of(SearchUrl url, ParsedQuery query) {
        Search search = search(url, query);
        SearchResult result = search.result();
        List<ReportCondition> conditions = conditions(url, query, result);
        if (result.others() > 0) {
            conditions.add(new ReportCondition("範囲", "関連の薄い" + Counts.format(result.others()) + "件は含みません。"));
        }
        return report(url, ordered(conditions, url), search.ids(Report.LIMIT)).outOf(result.total());
    }

    /** The report on hits that were ticked. */
    public Report of(SearchUrl url, ParsedQuery query, Selection selection) {
        SearchResult result = search(url, query).result();
        List<ReportCondition> conditions = conditions(url, query, result);
        conditions.add(new ReportCondition("範囲", "検索結果から選んだ項目"));
        return report(url, ordered(conditions, url), selection.ids());
    }

    private Search search(SearchUrl url, ParsedQuery query) {
        return view.search(new SearchRequest(
                query.query(), url.refinements(), url.exact(), url.sort(), PageNumber.FIRST, SMALLEST, url.meaning()));
    }

    private Report report(SearchUrl url, List<ReportCondition> conditions, List<EntryId> ids) {
        List<ReportItem> items = view.entries(ids).stream().map(origin::item).toList();
        return Report.of(SearchPage.heading(url.as(ResultView.LIST)), conditions, seen, items);
    }

    /** With the order and the address of the search, which come last. */
    private List<ReportCondition> ordered(List<ReportCondition> conditions, SearchUrl url) {
        conditions.add(new ReportCondition("並び順", SearchPage.orderOf(url)));
        conditions.add(
                ReportCondition.address("この検索を開く", origin.address(url.page(1).toString())));
        return List.copyOf(conditions);
    }

    /** The name of the exported file: the query, or else the refinements. */
    public static String nameOf(SearchUrl url) {
        String picked = url.refinements().stream().map(SearchReport::inWords).collect(Collectors.joining("_"));
        String asked = url.q().isEmpty() ? picked : url.q();
        return "事例検索_" + (asked.isEmpty() ? "すべて" : asked);
    }

    private static List<ReportCondition> conditions(SearchUrl url, ParsedQuery query, SearchResult result) {
        List<ReportCondition> conditions = new ArrayList<>();
        conditions.add(new ReportCondition("検索語", url.q().isEmpty() ? "（なし）" : url.q()));
        for (Dimension dimension : url.dimensions()) {
            String picked = url.refinements().stream()
                    .filter(refinement -> refinement.dimension().equals(dimension))
                    .map(SearchReport::inWords)
                    .collect(Collectors.joining("、"));
            conditions.add(new ReportCondition(dimension.label(), picked));
        }
        if (!url.exact().isEmpty()) {
            conditions.add(new ReportCondition("そのまま探した語", String.join("、", url.exact())));
        }
        AnswerView.complete(result).ifPresent(note -> conditions.add(new ReportCondition("一致", note)));
        AnswerView.of(url, result).notice().ifPresent(notice -> conditions.add(new ReportCondition("一致", notice)));
        SearchNotes.of(query, result).forEach(note -> conditions.add(new ReportCondition("注意", note)));
        return conditions;
    }

    private static String inWords(Refinement picked) {
        return picked.dimension().equals(Dimension.RATING)
                ? Rating.valueOf(picked.value()).label()
                : picked.dimension().labelOf(picked.value());
    }
}
