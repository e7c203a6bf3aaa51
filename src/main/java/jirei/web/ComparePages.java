package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jirei.search.SearchEngine;

/** The comparison of cities, as a page and for other programs. */
final class ComparePages {
    private final Comparisons comparisons;
    private final Templates templates;

    ComparePages(SearchEngine engine, Templates templates) {
        this.comparisons = new Comparisons(engine);
        this.templates = templates;
    }

    void addTo(RoutesConfig routes) {
        Routes.read(routes, "/compare", this::compare);
        Routes.read(routes, "/api/compare", this::json);
    }

    private void compare(Context context) {
        CompareUrl url = CompareUrl.of(context.queryParamMap());
        // The form sends the lists that nothing was picked from, too; the address that is shown and shared has none of
        // them.
        if (context.queryParams("city").contains("")) {
            context.redirect(url.toString(), HttpStatus.SEE_OTHER);
            return;
        }
        ComparePage page = ComparePage.of(url, comparisons.known(), comparisons.of(url));
        Pages.send(context, templates.render("compare.jte", page));
    }

    private void json(Context context) {
        CompareUrl url = CompareUrl.of(context.queryParamMap());
        Json.send(context, CompareJson.of(url, comparisons.required(url)));
    }
}
