package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jirei.query.ParsedQuery;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.Spread;

/** The part of the JSON API that tells how hits are spread over the study. */
final class SpreadApi {
    private final SearchEngine engine;
    private final Library library;

    SpreadApi(SearchEngine engine) {
        this.engine = engine;
        this.library = new Library(engine);
    }

    void addTo(RoutesConfig routes) {
        Routes.read(routes, "/api/spread", this::spread);
    }

    private void spread(Context context) {
        SearchUrl url = SearchUrl.of(context.queryParamMap()).as(View.MATRIX);
        ParsedQuery query = library.parse(url);
        SearchRequest request = url.request(query);
        Spread spread = engine.spread(request);
        Matrix matrix = Matrix.of(spread, library.latest(), url.refinements()).sorted(url.sort());
        Json.send(
                context,
                SpreadJson.of(query, engine.search(request).relaxation(), matrix, spread.within(url.refinements())));
    }
}
