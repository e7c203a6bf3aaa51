package jirei.web;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jirei.lucene.LuceneEngine;
import jirei.search.SearchEngine;
import jirei.web.about.Monitoring;
import jirei.web.about.ProgramMeters;
import jirei.web.http.RequestMetrics;
import jirei.web.upload.Adding;

/** The routes of a server with uploads, but those of style sheets and scripts. */
public final class ServerRoutes {
    private ServerRoutes() {}

    /** Each as {@code get /about}; HEAD, which goes with GET, and the unversioned names of the API are left out. */
    public static Set<String> all() {
        try (SearchEngine engine = LuceneEngine.open(Path.of("no index yet"))) {
            Javalin javalin =
                    javalin(engine, ServerSettings.of("127.0.0.1", 0).with(Optional.of(Adding.settings(Path.of(".")))));
            return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                    .map(route -> route.endpoint)
                    .filter(route -> List.of(HandlerType.GET, HandlerType.POST).contains(route.method))
                    .filter(route -> !route.path.startsWith("/static/") && !route.path.matches("/api/(?!v1/).*"))
                    .map(route -> route.method.name().toLowerCase(Locale.ROOT) + " " + route.path)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A server that is not started. */
    static Javalin javalin(SearchEngine engine, ServerSettings settings) {
        ProgramMeters meters = new ProgramMeters(settings.status(), settings.extractionDeaths());
        RequestMetrics metrics = new RequestMetrics(() -> 0, meters::addTo);
        return Javalin.create(config -> new Monitoring(settings.status(), metrics, meters)
                .addTo(Server.addRoutes(config.routes, engine, settings)));
    }
}
