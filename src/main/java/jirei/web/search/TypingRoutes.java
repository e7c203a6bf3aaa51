package jirei.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import jirei.search.SearchEngine;
import jirei.web.http.Html;
import jirei.web.http.Routes;

/** Suggestions while one types, and the page of saved searches. */
public final class TypingRoutes {
    /** As many as one takes in at a glance without losing sight of the results. */
    private static final int SUGGESTIONS = 8;

    private final SearchEngine engine;
    private final Html html;

    public TypingRoutes(SearchEngine engine, Html html) {
        this.engine = engine;
        this.html = html;
    }

    public void addTo(RoutesConfig routes) {
        Routes.read(routes, "/suggest", this::suggest);
        Routes.read(routes, "/saved", this::saved);
    }

    private void suggest(Context context) {
        String typed = Optional.ofNullable(context.queryParam("q")).orElse("");
        html.send(context, "search/suggest.jte", SuggestionList.of(typed, engine.suggest(typed, SUGGESTIONS)));
    }

    private void saved(Context context) {
        html.send(context, "search/saved.jte", SavedPage.PAGE);
    }
}
