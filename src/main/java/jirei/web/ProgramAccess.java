package jirei.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.plugin.bundled.CorsPlugin;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other programs may do besides calling the API themselves.
 *
 * @param origins the sites whose scripts may call the API and the further protocols: {@code https://portal.example}; none as a rule
 * @param servlets further protocols by their path; each servlet is made by the first request to it
 */
public record ProgramAccess(List<String> origins, Map<String, Supplier<HttpServlet>> servlets) {
    /** No other site and no further protocol. */
    public static final ProgramAccess NONE = new ProgramAccess(List.of(), Map.of());

    public ProgramAccess {
        origins = origins.stream().map(ProgramAccess::origin).toList();
        servlets = Map.copyOf(servlets);
    }

    /** The same with a further protocol. */
    public ProgramAccess with(String path, Supplier<HttpServlet> servlet) {
        Map<String, Supplier<HttpServlet>> more = new HashMap<>(servlets);
        more.put(path, servlet);
        return new ProgramAccess(origins, more);
    }

    /** Opens it to programs. */
    void addTo(JavalinConfig config) {
        if (!origins.isEmpty()) {
            Stream<String> paths = Stream.concat(Stream.of("/api/*"), servlets.keySet().stream());
            config.registerPlugin(new CorsPlugin(cors -> paths.forEach(path -> cors.addRule(rule -> {
                rule.path = path;
                origins.forEach(origin -> rule.allowHost(origin));
                rule.exposeHeader("ETag");
                rule.exposeHeader("Link");
            }))));
            // The plugin names the origin alone.
            config.routes.after("/api/*", context -> context.header("Vary", "Accept-Encoding, Origin"));
        }
        servlets.forEach((path, servlet) -> add(config.routes, path, new LazyServlet(servlet)));
    }

    /** Within the routes, so that the same guards stand before it. */
    private static void add(RoutesConfig routes, String path, LazyServlet servlet) {
        Handler handler = context -> servlet.get().service(context.req(), context.res());
        routes.get(path, handler);
        routes.head(path, handler);
        routes.post(path, handler);
        routes.put(path, handler);
        routes.patch(path, handler);
        routes.delete(path, handler);
        routes.options(path, handler);
    }

    /** Makes the servlet when it is first asked. */
    private static final class LazyServlet {
        private final Supplier<HttpServlet> made;
        private @Nullable HttpServlet servlet;

        LazyServlet(Supplier<HttpServlet> made) {
            this.made = made;
        }

        synchronized HttpServlet get() {
            HttpServlet known = servlet == null ? made.get() : servlet;
            servlet = known;
            return known;
        }
    }

    private static String origin(String written) {
        URI origin;
        try {
            origin = URI.create(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "not the origin of a site, such as https://portal.example: " + written, e);
        }
        boolean isOrigin = List.of("http", "https").contains(String.valueOf(origin.getScheme()))
                && origin.getHost() != null
                && (origin.getScheme() + "://" + origin.getRawAuthority()).equals(written);
        if (!isOrigin) {
            throw new IllegalArgumentException("not the origin of a site, such as https://portal.example: " + written);
        }
        return written;
    }
}
