package jirei.web.reading;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import jirei.casestudy.Entry;
import jirei.search.IndexView;
import jirei.search.Search;
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

    private final Html html;
    private final Clock clock;

    /**
     * Routes that render with these templates.
     *
     * @param clock the date of access in citations
     */
    public EntryRoutes(Html html, Clock clock) {
        this.html = html;
        this.clock = clock;
    }

    /** Opens {@code /entries/ID}. */
    public void addTo(Routes routes) {
        routes.read("/entries/{id}", this::entry);
    }

    private void entry(Context context, IndexView view) {
        StudyLookup lookup = new StudyLookup(view);
        Entry entry = lookup.entry(context.pathParam("id"));
        SearchUrl search = SearchUrl.of(context.queryParamMap());
        Search hits = view.search(search.request(lookup.parse(search)));
        EntryPage page = EntryPage.of(
                StudyLookup.marked(entry, hits),
                HitNeighbours.of(view, hits, entry.id(), search),
                lookup.around(entry),
                view.similar(entry.id(), SIMILAR),
                search,
                BaseUrl.of(context).address(Addresses.entry(entry.id(), SearchUrl.HOME)),
                LocalDate.now(clock));
        html.send(context, "reading/entry.jte", page);
    }
}
