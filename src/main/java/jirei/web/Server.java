package jirei.web;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import java.time.Clock;
import java.util.Optional;
import jirei.search.SearchEngine;
import jirei.web.about.HelpPages;
import jirei.web.about.StatusPages;
import jirei.web.api.Api;
import jirei.web.api.SpreadApi;
import jirei.web.basket.BasketExports;
import jirei.web.basket.BasketRoutes;
import jirei.web.compare.CompareExports;
import jirei.web.compare.ComparePages;
import jirei.web.http.Assets;
import jirei.web.http.Html;
import jirei.web.parts.JapanTime;
import jirei.web.reading.DossierPages;
import jirei.web.reading.EntryRoutes;
import jirei.web.search.SearchExports;
import jirei.web.search.SearchPages;
import jirei.web.search.TypingRoutes;
import jirei.web.upload.UploadRoutes;
import jirei.web.upload.UploadSettings;
import jirei.web.url.BaseUrl;

/** Serves the page and the API over HTTP. */
public final class Server implements AutoCloseable {
    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts a server on an engine, which the caller closes.
     *
     * @param host the address to listen on, such as 127.0.0.1
     * @param port 0 for any free port
     * @throws ServerException if the server cannot listen on that address
     */
    public static Server start(SearchEngine engine, String host, int port) {
        return start(engine, host, port, false);
    }

    /**
     * Starts a server that may stand behind a reverse proxy.
     *
     * @param behindProxy whether to trust forwarding headers; without a proxy any client can forge them
     * @throws ServerException if the server cannot listen on that address
     */
    public static Server start(SearchEngine engine, String host, int port, boolean behindProxy) {
        return start(engine, host, port, behindProxy, Optional.empty());
    }

    /**
     * Starts a server that may accept uploads.
     *
     * @param uploads empty where uploads are switched off
     * @throws ServerException if the server cannot listen on that address
     */
    public static Server start(
            SearchEngine engine, String host, int port, boolean behindProxy, Optional<UploadSettings> uploads) {
        return start(engine, host, port, behindProxy, uploads, Clock.system(JapanTime.ZONE));
    }

    /** Starts a server with another clock, for tests. */
    static Server start(
            SearchEngine engine,
            String host,
            int port,
            boolean behindProxy,
            Optional<UploadSettings> uploads,
            Clock clock) {
        Html html = new Html(Assets.ofProgram());
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            Guard.protect(config);
            if (behindProxy) {
                BaseUrl.believeProxy(config);
            }
            Assets.addTo(config.staticFiles);
            Assets.addTo(config.routes);
            new SearchExports(engine, clock).addTo(config.routes);
            new SearchPages(engine, html, clock).addTo(config.routes);
            new EntryRoutes(engine, html, clock).addTo(config.routes);
            new BasketExports(engine, clock).addTo(config.routes);
            new BasketRoutes(engine, html, clock).addTo(config.routes);
            new TypingRoutes(engine, html).addTo(config.routes);
            new DossierPages(engine, html).addTo(config.routes);
            new CompareExports(engine, clock).addTo(config.routes);
            new ComparePages(engine, html).addTo(config.routes);
            new Api(engine).addTo(config.routes);
            new StatusPages(engine, html, uploads).addTo(config.routes);
            uploads.ifPresent(settings -> new UploadRoutes(engine, settings, html, clock).addTo(config.routes));
            new HelpPages(html).addTo(config.routes);
            new SpreadApi(engine).addTo(config.routes);
            new Problems(html).addTo(config.routes);
        });
        // Javalin logs a failed start before it throws; the exception is enough.
        JavalinLogger.enabled = false;
        try {
            return new Server(javalin.start(host, port));
        } catch (JavalinBindException e) {
            throw new ServerException("the port is taken by another program, or the address is not this machine's", e);
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    /** The port on which the server listens. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
