package jirei.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jirei.query.ParsedQuery;
import jirei.search.SearchEngine;
import jirei.search.SearchResult;
import jirei.search.Spread;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.study.Matrix;
import jirei.web.study.StudyLookup;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/** The search page, whole or for htmx the part that changes, and the page that analyzes a text. */
public final class SearchPages {
    private final SearchEngine engine;
    private final StudyLookup library;
    private final NoResultSearches waysOn;
    private final Html html;
    private final Clock clock;

    /** @param clock says on which day an entry is looked up */
    public SearchPages(SearchEngine engine, Html html, Clock clock) {
        this.engine = engine;
        this.library = new StudyLookup(engine);
        this.waysOn = new NoResultSearches(engine);
        this.html = html;
        this.clock = clock;
    }

    public void addTo(RoutesConfig routes) {
        Routes.read(routes, "/", this::search);
        Routes.read(routes, "/analyze", this::analyze);
    }

    private void search(Context context) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        ParsedQuery query = library.parse(url);
        SearchResult result = engine.search(url.request(query));
        NoResultLinks ways =
                result.isAnswered() ? NoResultLinks.NONE : waysOn.from(url, query, result.reachable() == 0);
        String trigger = Optional.ofNullable(context.header("HX-Trigger")).orElse("");
        Spread spread = engine.spread(url.request(query));
        boolean asMatrix = url.view() == ResultView.MATRIX;
        SearchPage page = SearchPage.of(
                url,
                query,
                result,
                ways,
                FacetView.isId(trigger),
                asMatrix ? Optional.of(matrix(url, spread)) : Optional.empty(),
                asMatrix ? Optional.empty() : SpreadView.of(spread, url, SpreadView.isId(trigger)),
                LocalDate.now(clock));
        boolean part = Html.isPart(context);
        if (part) {
            context.header("HX-Push-Url", url.toString());
        }
        html.send(context, part ? "search/results.jte" : "search/search.jte", page);
    }

    private MatrixView matrix(SearchUrl url, Spread spread) {
        return MatrixView.of(Matrix.of(spread, library.latest(), url.refinements()), url);
    }

    private void analyze(Context context) {
        String text = StudyLookup.textToAnalyze(context.queryParam("q"));
        AnalyzePage page = new AnalyzePage(text, text.isEmpty() ? Optional.empty() : Optional.of(engine.analyze(text)));
        html.send(context, "search/analyze.jte", page);
    }
}
