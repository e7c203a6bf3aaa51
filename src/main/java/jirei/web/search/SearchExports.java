package jirei.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.search.SearchEngine;
import jirei.web.http.Routes;
import jirei.web.parts.Download;
import jirei.web.study.StudyLookup;
import jirei.web.url.BaseUrl;
import jirei.web.url.SearchUrl;

/** What can be saved as a file: the hits of a search in every format, and an entry for a reference manager. */
public final class SearchExports {
    private final StudyLookup library;
    private final SearchReport reports;
    private final Clock clock;

    public SearchExports(SearchEngine engine, Clock clock) {
        this.library = new StudyLookup(engine);
        this.reports = new SearchReport(engine);
        this.clock = clock;
    }

    /** Must come before the pages, since the name of an entry and {@code .ris} would be taken for a name. */
    public void addTo(RoutesConfig routes) {
        for (ExportFormat format : ExportFormat.values()) {
            Routes.read(routes, "/export." + format.extension(), context -> hits(context, format));
        }
        Routes.read(routes, "/entries/{id}.ris", this::entry);
    }

    private void hits(Context context, ExportFormat format) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        Report report = reports.of(url, library.parse(url), BaseUrl.of(context), LocalDate.now(clock));
        Download.send(context, format, SearchReport.nameOf(url), report);
    }

    private void entry(Context context) {
        Entry entry = library.entry(context.pathParam("id"));
        Report report = Report.of(
                entry.title(),
                List.of(),
                LocalDate.now(clock),
                List.of(BaseUrl.of(context).item(entry)));
        Download.send(context, ExportFormat.RIS, "事例_" + entry.title(), report);
    }
}
