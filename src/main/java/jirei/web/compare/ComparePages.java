package jirei.web.compare;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jirei.search.IndexView;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.url.CompareUrl;
import jirei.web.url.EntryCompareUrl;

/** The page that compares cities, or entries where the address names some. */
public final class ComparePages {
    private final Html html;

    public ComparePages(Html html) {
        this.html = html;
    }

    public void addTo(Routes routes) {
        routes.read("/compare", this::compare);
    }

    private void compare(Context context, IndexView view) {
        if (EntryCompareUrl.isIn(context.queryParamMap())) {
            EntryCompareUrl entries = EntryCompareUrl.of(context.queryParamMap());
            html.send(context, "compare/entries.jte", EntryComparePage.of(entries, new EntryComparisons(view)));
            return;
        }
        CompareUrl url = CompareUrl.of(context.queryParamMap());
        // The form sends the lists that nothing was picked from, too; the address that is shown and shared has none of
        // them.
        if (context.queryParams("city").contains("") && !url.cities().isEmpty()) {
            context.redirect(url.toString(), HttpStatus.SEE_OTHER);
            return;
        }
        Comparisons comparisons = new Comparisons(view);
        boolean sent = context.queryParamMap().containsKey("city");
        ComparePage page = ComparePage.of(url, sent, comparisons.known(), comparisons.of(url));
        html.send(context, "compare/page.jte", page);
    }
}
