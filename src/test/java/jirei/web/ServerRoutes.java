package jirei.web;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jirei.lucene.LuceneEngine;
import jirei.search.SearchEngine;
import jirei.web.about.Monitoring;
import jirei.web.about.ProgramMeters;
import jirei.web.http.RequestMetrics;
import jirei.web.queries.QueryLog;

/** The routes of a server with every option on, but those of style sheets and scripts. */
public final class ServerRoutes {
    private static final List<HandlerType> METHODS = List.of(HandlerType.GET, HandlerType.POST, HandlerType.DELETE);

    private ServerRoutes() {}

    /** Each as {@code get /about}; HEAD, which goes with GET, and the unversioned names of the API are left out. */
    public static Set<String> all(Path folder) {
        try (SearchEngine engine = LuceneEngine.open(folder.resolve("no index yet"));
                QueryLog log = QueryLog.of(folder.resolve("routes.jsonl"), Clock.systemUTC())) {
            Javalin javalin = javalin(engine, Site.everything(ServerSettings.of("127.0.0.1", 0), engine, folder, log));
            return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                    .map(route -> route.endpoint)
                    .filter(route -> METHODS.contains(route.method))
                    .filter(route -> !route.path.startsWith("/static/") && !route.path.matches("/api/(?!v1/).*"))
                    .map(route -> route.method.name().toLowerCase(Locale.ROOT) + " " + route.path)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A server that is not started. */
    static Javalin javalin(SearchEngine engine, ServerSettings settings) {
        ProgramMeters meters = new ProgramMeters(settings.status(), settings.extractionDeaths());
        RequestMetrics metrics = new RequestMetrics(() -> 0, meters::addTo);
        return Javalin.create(config ->
                new Monitoring(settings.status(), metrics, meters).addTo(Server.addRoutes(config, engine, settings)));
    }
}
