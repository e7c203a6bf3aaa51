package jirei.web.search;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.query.ParsedQuery;
import jirei.search.IndexView;
import jirei.web.http.Routes;
import jirei.web.parts.Download;
import jirei.web.study.StudyLookup;
import jirei.web.url.BaseUrl;
import jirei.web.url.SearchUrl;

/** What can be saved as a file: the hits of a search, or the ticked ones, in every format, and an entry for a reference manager. */
public final class SearchExports {
    private final Clock clock;

    public SearchExports(Clock clock) {
        this.clock = clock;
    }

    /** Must come before the pages, since the name of an entry and {@code .ris} would be taken for a name. */
    public void addTo(Routes routes) {
        for (ExportFormat format : ExportFormat.values()) {
            routes.read("/export." + format.extension(), (context, view) -> hits(context, view, format));
        }
        routes.read("/entries/{id}.ris", this::entry);
    }

    private void hits(Context context, IndexView view, ExportFormat format) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        Selection selection = Selection.of(context.queryParamMap());
        SearchReport reports = new SearchReport(view, BaseUrl.of(context), LocalDate.now(clock));
        ParsedQuery query = new StudyLookup(view).parse(url);
        Report report = selection.isEmpty() ? reports.of(url, query) : reports.of(url, query, selection);
        Download.send(context, format, SearchReport.nameOf(url), report);
    }

    private void entry(Context context, IndexView view) {
        Entry entry = new StudyLookup(view).entry(context.pathParam("id"));
        Report report = Report.of(
                entry.title(),
                List.of(),
                LocalDate.now(clock),
                List.of(BaseUrl.of(context).item(entry)));
        Download.send(context, ExportFormat.RIS, "事例_" + entry.title(), report);
    }
}
