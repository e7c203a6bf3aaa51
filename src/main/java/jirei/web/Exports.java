package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.search.SearchEngine;

/** What can be saved as a file: the hits of a search in every format, and an entry for a reference manager. */
final class Exports {
    private final Library library;
    private final SearchReport reports;
    private final Clock clock;

    Exports(SearchEngine engine, Clock clock) {
        this.library = new Library(engine);
        this.reports = new SearchReport(engine);
        this.clock = clock;
    }

    /** Must come before the pages, since the name of an entry and {@code .ris} would be taken for a name. */
    void addTo(RoutesConfig routes) {
        for (ExportFormat format : ExportFormat.values()) {
            Routes.read(routes, "/export." + format.extension(), context -> hits(context, format));
        }
        Routes.read(routes, "/entries/{id}.ris", this::entry);
    }

    private void hits(Context context, ExportFormat format) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        Report report = reports.of(url, library.parse(url), Origin.of(context), LocalDate.now(clock));
        Download.send(context, format, SearchReport.nameOf(url), report);
    }

    private void entry(Context context) {
        Entry entry = library.entry(context.pathParam("id"));
        Report report = Report.of(
                entry.title(),
                List.of(),
                LocalDate.now(clock),
                List.of(Origin.of(context).item(entry)));
        Download.send(context, ExportFormat.RIS, "事例_" + entry.title(), report);
    }
}
