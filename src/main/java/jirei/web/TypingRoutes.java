package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import jirei.search.SearchEngine;

/** What is asked for while one types, and by the searches that the browser remembers. */
final class TypingRoutes {
    /** As many as one takes in at a glance without losing sight of the results. */
    private static final int SUGGESTIONS = 8;

    private final SearchEngine engine;
    private final Library library;
    private final Templates templates;

    TypingRoutes(SearchEngine engine, Templates templates) {
        this.engine = engine;
        this.library = new Library(engine);
        this.templates = templates;
    }

    void addTo(RoutesConfig routes) {
        Routes.read(routes, "/suggest", this::suggest);
        Routes.read(routes, "/saved", this::saved);
        Routes.read(routes, "/api/search/ids", this::ids);
    }

    private void suggest(Context context) {
        String typed = Optional.ofNullable(context.queryParam("q")).orElse("");
        send(context, "suggest.jte", SuggestionList.of(typed, engine.suggest(typed, SUGGESTIONS)));
    }

    private void saved(Context context) {
        send(context, "saved.jte", SavedPage.PAGE);
    }

    private void ids(Context context) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        Json.send(context, HitIds.of(engine, url.request(library.parse(url))));
    }

    private void send(Context context, String template, Object page) {
        context.header("Cache-Control", "no-cache")
                .contentType("text/html;charset=utf-8")
                .result(templates.render(template, page));
    }
}
