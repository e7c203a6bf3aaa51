package jirei.web.reading;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import jirei.casestudy.Entry;
import jirei.search.SearchEngine;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.study.StudyLookup;
import jirei.web.url.Addresses;
import jirei.web.url.BaseUrl;
import jirei.web.url.SearchUrl;

/** The page of one entry. */
public final class EntryRoutes {
    /** Entries that the page names as similar. */
    private static final int SIMILAR = 5;

    private final SearchEngine engine;
    private final StudyLookup library;
    private final Html html;
    private final Clock clock;

    /** @param clock says on which day an entry is looked up */
    public EntryRoutes(SearchEngine engine, Html html, Clock clock) {
        this.engine = engine;
        this.library = new StudyLookup(engine);
        this.html = html;
        this.clock = clock;
    }

    /** Opens {@code /entries/ID}. */
    public void addTo(RoutesConfig routes) {
        Routes.read(routes, "/entries/{id}", this::entry);
    }

    private void entry(Context context) {
        Entry entry = library.entry(context.pathParam("id"));
        SearchUrl search = SearchUrl.of(context.queryParamMap());
        EntryPage page = EntryPage.of(
                library.marked(entry, search),
                library.around(entry),
                engine.similar(entry.id(), SIMILAR),
                search,
                BaseUrl.of(context).address(Addresses.entry(entry.id(), SearchUrl.HOME)),
                LocalDate.now(clock));
        html.send(context, "reading/entry.jte", page);
    }
}
