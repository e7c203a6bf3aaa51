package jirei.web.api;

import io.javalin.http.Context;
import jirei.query.ParsedQuery;
import jirei.search.IndexView;
import jirei.search.Search;
import jirei.search.Spread;
import jirei.web.http.Json;
import jirei.web.http.Routes;
import jirei.web.study.Matrix;
import jirei.web.study.StudyLookup;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/** The part of the JSON API that tells how hits are spread over the study. */
public final class SpreadApi {

    public void addTo(Routes routes) {
        routes.api("spread", this::spread);
    }

    private void spread(Context context, IndexView view) {
        StudyLookup lookup = new StudyLookup(view);
        SearchUrl url = lookup.named(SearchUrl.of(context.queryParamMap())).as(ResultView.MATRIX);
        ParsedQuery query = lookup.parse(url);
        Search search = view.search(url.request(query));
        Spread spread = search.spread();
        Matrix matrix = Matrix.of(spread, lookup.latest(), url.refinements()).sorted(url.sort());
        Json.send(context, SpreadJson.of(query, search, matrix, spread.within(url.refinements())));
    }
}
