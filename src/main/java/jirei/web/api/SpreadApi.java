package jirei.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jirei.query.ParsedQuery;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.Spread;
import jirei.web.http.Json;
import jirei.web.http.Routes;
import jirei.web.study.Matrix;
import jirei.web.study.StudyLookup;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/** The part of the JSON API that tells how hits are spread over the study. */
public final class SpreadApi {
    private final SearchEngine engine;
    private final StudyLookup library;

    public SpreadApi(SearchEngine engine) {
        this.engine = engine;
        this.library = new StudyLookup(engine);
    }

    public void addTo(RoutesConfig routes) {
        Routes.read(routes, "/api/spread", this::spread);
    }

    private void spread(Context context) {
        SearchUrl url = SearchUrl.of(context.queryParamMap()).as(ResultView.MATRIX);
        ParsedQuery query = library.parse(url);
        SearchRequest request = url.request(query);
        Spread spread = engine.spread(request);
        Matrix matrix = Matrix.of(spread, library.latest(), url.refinements()).sorted(url.sort());
        Json.send(
                context,
                SpreadJson.of(query, engine.search(request).relaxation(), matrix, spread.within(url.refinements())));
    }
}
