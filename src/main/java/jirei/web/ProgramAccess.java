package jirei.web;

import io.javalin.config.JavalinConfig;
import io.javalin.plugin.bundled.CorsPlugin;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * What other programs may do besides calling the API themselves.
 *
 * @param origins the sites whose scripts may call the API: {@code https://portal.example}; none as a rule
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
            config.registerPlugin(new CorsPlugin(cors -> cors.addRule(rule -> {
                rule.path = "/api/*";
                origins.forEach(origin -> rule.allowHost(origin));
                rule.exposeHeader("ETag");
                rule.exposeHeader("Link");
            })));
            // The plugin names the origin alone.
            config.routes.after("/api/*", context -> context.header("Vary", "Accept-Encoding, Origin"));
        }
        config.jetty.modifyServletContextHandler(
                handler -> servlets.forEach((path, servlet) -> add(handler, path, servlet)));
    }

    private static void add(ServletContextHandler handler, String path, Supplier<HttpServlet> servlet) {
        handler.addServlet(new LazyHolder(servlet), path);
    }

    /** Makes the servlet when it is first asked. */
    private static final class LazyHolder extends ServletHolder {
        private final Supplier<HttpServlet> servlet;

        LazyHolder(Supplier<HttpServlet> servlet) {
            super(HttpServlet.class);
            this.servlet = servlet;
        }

        @Override
        protected HttpServlet newInstance() {
            return servlet.get();
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
