package jirei.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
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
final class SearchReport {
    /** Of the hits only the ids are taken, whatever their page. */
    private static final PageSize SMALLEST = new PageSize(1);

    private final IndexView view;

    SearchReport(IndexView view) {
        this.view = view;
    }

    /** The report, made on this day, on what the address asks for, whichever page of it. */
    Report of(SearchUrl url, ParsedQuery query, BaseUrl origin, LocalDate seen) {
        Search search = view.search(new SearchRequest(
                query.query(), url.refinements(), url.exact(), url.sort(), PageNumber.FIRST, SMALLEST, url.meaning()));
        SearchResult result = search.result();
        List<ReportItem> items = view.entries(search.ids(Report.LIMIT)).stream()
                .map(origin::item)
                .toList();
        Report report = Report.of(
                SearchPage.heading(url.as(ResultView.LIST)), conditions(url, query, result, origin), seen, items);
        return report.outOf(result.total());
    }

    /** The name of the exported file: the query, or else the refinements. */
    static String nameOf(SearchUrl url) {
        String picked = url.refinements().stream().map(SearchReport::inWords).collect(Collectors.joining("_"));
        String asked = url.q().isEmpty() ? picked : url.q();
        return "事例検索_" + (asked.isEmpty() ? "すべて" : asked);
    }

    private static List<ReportCondition> conditions(
            SearchUrl url, ParsedQuery query, SearchResult result, BaseUrl base) {
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
        if (result.others() > 0) {
            conditions.add(new ReportCondition("範囲", "関連の薄い" + Counts.format(result.others()) + "件は含みません。"));
        }
        conditions.add(new ReportCondition("並び順", SearchPage.orderOf(url)));
        conditions.add(
                ReportCondition.address("この検索を開く", base.address(url.page(1).toString())));
        return List.copyOf(conditions);
    }

    private static String inWords(Refinement picked) {
        return picked.dimension().equals(Dimension.RATING)
                ? Rating.valueOf(picked.value()).label()
                : picked.dimension().labelOf(picked.value());
    }
}
