package jirei.web.compare;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jirei.search.SearchEngine;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.url.CompareUrl;

/** The page that compares cities. */
public final class ComparePages {
    private final Comparisons comparisons;
    private final Html html;

    /** The page on this engine. */
    public ComparePages(SearchEngine engine, Html html) {
        this.comparisons = new Comparisons(engine);
        this.html = html;
    }

    /** Adds the route of the page. */
    public void addTo(RoutesConfig routes) {
        Routes.read(routes, "/compare", this::compare);
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
        html.send(context, "compare/page.jte", page);
    }
}
