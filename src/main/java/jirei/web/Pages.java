package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jirei.casestudy.Entry;
import jirei.query.ParsedQuery;
import jirei.search.SearchEngine;
import jirei.search.SearchResult;
import jirei.search.Spread;

/** The pages in HTML: whole, or for htmx only what changes within the search page. */
final class Pages {
    /** Entries that an entry's page names as like it. */
    private static final int SIMILAR = 5;

    private final SearchEngine engine;
    private final Library library;
    private final WaysOn waysOn;
    private final Templates templates;
    private final Clock clock;

    /** @param clock says on which day an entry is looked up */
    Pages(SearchEngine engine, Templates templates, Clock clock) {
        this.engine = engine;
        this.library = new Library(engine);
        this.waysOn = new WaysOn(engine);
        this.templates = templates;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        Routes.read(routes, "/", this::search);
        Routes.read(routes, "/entries/{id}", this::entry);
        Routes.read(routes, "/analyze", this::analyze);
    }

    private void search(Context context) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        ParsedQuery query = library.parse(url);
        SearchResult result = engine.search(url.request(query));
        Ways ways = result.isAnswered() ? Ways.NONE : waysOn.from(url, query, result.reachable() == 0);
        String trigger = Optional.ofNullable(context.header("HX-Trigger")).orElse("");
        Spread spread = engine.spread(url.request(query));
        boolean asMatrix = url.view() == View.MATRIX;
        SearchPage page = SearchPage.of(
                url,
                query,
                result,
                ways,
                FacetView.isId(trigger),
                asMatrix ? Optional.of(matrix(url, spread)) : Optional.empty(),
                asMatrix ? Optional.empty() : SpreadView.of(spread, url, SpreadView.isId(trigger)),
                LocalDate.now(clock));
        boolean part = isPart(context);
        if (part) {
            context.header("HX-Push-Url", url.toString());
        }
        send(context, templates.render(part ? "results.jte" : "search.jte", page));
    }

    private MatrixView matrix(SearchUrl url, Spread spread) {
        return MatrixView.of(Matrix.of(spread, library.latest(), url.refinements()), url);
    }

    private void entry(Context context) {
        Entry entry = library.entry(context.pathParam("id"));
        SearchUrl search = SearchUrl.of(context.queryParamMap());
        EntryPage page = EntryPage.of(
                library.marked(entry, search),
                library.around(entry),
                engine.similar(entry.id(), SIMILAR),
                search,
                Origin.of(context).address(Addresses.entry(entry.id(), SearchUrl.HOME)),
                LocalDate.now(clock));
        send(context, templates.render("entry.jte", page));
    }

    private void analyze(Context context) {
        String text = Library.textToAnalyze(context.queryParam("q"));
        AnalyzePage page = new AnalyzePage(text, text.isEmpty() ? Optional.empty() : Optional.of(engine.analyze(text)));
        send(context, templates.render("analyze.jte", page));
    }

    /** The page that says what went wrong. */
    void problem(Context context, HttpStatus status, String detail) {
        context.status(status);
        send(context, templates.render("problem.jte", new ProblemPage(status.getCode(), detail)));
    }

    /** Whether htmx asks, which wants no more than what changes; the answer says that it depends on that. */
    static boolean isPart(Context context) {
        context.header("Vary", "Accept-Encoding, HX-Request, HX-History-Restore-Request");
        return context.header("HX-Request") != null && context.header("HX-History-Restore-Request") == null;
    }

    /** Sends a page, which is asked for anew each time. */
    static void send(Context context, String html) {
        context.header("Cache-Control", "no-cache")
                .contentType("text/html;charset=utf-8")
                .result(html);
    }
}
