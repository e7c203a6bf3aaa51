package jirei.web.search;

import io.javalin.http.Context;
import java.util.Optional;
import jirei.query.UnfinishedQuery;
import jirei.search.IndexView;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.url.SearchUrl;

/** Suggestions while one types, and the page of saved searches. */
public final class TypingRoutes {
    /** As many as one takes in at a glance without losing sight of the results. */
    private static final int SUGGESTIONS = 8;

    /** Of a field; all themes and more cities than fit without scrolling. */
    private static final int VALUES = 20;

    private final Html html;

    public TypingRoutes(Html html) {
        this.html = html;
    }

    public void addTo(Routes routes) {
        routes.read("/suggest", this::suggest);
        routes.read("/saved", this::saved);
    }

    private void suggest(Context context, IndexView view) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        String typed = Optional.ofNullable(context.queryParam("q")).orElse("");
        int most = UnfinishedQuery.of(typed).field().isPresent() ? VALUES : SUGGESTIONS;
        html.send(
                context,
                "search/suggest.jte",
                SuggestionList.of(typed, view.suggest(url.suggestionRequest(typed, most))));
    }

    private void saved(Context context) {
        html.send(context, "search/saved.jte", SavedPage.PAGE);
    }
}
