package jirei.web.compare;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jirei.search.IndexView;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.url.CompareUrl;

/** The page that compares cities. */
public final class ComparePages {
    private final Html html;

    public ComparePages(Html html) {
        this.html = html;
    }

    public void addTo(Routes routes) {
        routes.read("/compare", this::compare);
    }

    private void compare(Context context, IndexView view) {
        CompareUrl url = CompareUrl.of(context.queryParamMap());
        // The form sends the lists that nothing was picked from, too; the address that is shown and shared has none of
        // them.
        if (context.queryParams("city").contains("")) {
            context.redirect(url.toString(), HttpStatus.SEE_OTHER);
            return;
        }
        Comparisons comparisons = new Comparisons(view);
        ComparePage page = ComparePage.of(url, comparisons.known(), comparisons.of(url));
        html.send(context, "compare/page.jte", page);
    }
}
