package jirei.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import jirei.search.SearchEngine;
import jirei.web.about.HelpPages;
import jirei.web.about.Monitoring;
import jirei.web.about.ProgramMeters;
import jirei.web.about.StatusPages;
import jirei.web.access.AccessGuard;
import jirei.web.api.Api;
import jirei.web.api.SpreadApi;
import jirei.web.basket.BasketExports;
import jirei.web.basket.BasketRoutes;
import jirei.web.compare.CompareExports;
import jirei.web.compare.ComparePages;
import jirei.web.feed.DiscoveryRoutes;
import jirei.web.feed.FeedRoutes;
import jirei.web.http.Assets;
import jirei.web.http.EntityTags;
import jirei.web.http.Html;
import jirei.web.http.RequestMetrics;
import jirei.web.http.Routes;
import jirei.web.openapi.KnownParameters;
import jirei.web.openapi.OpenApiRoutes;
import jirei.web.queries.QueryPages;
import jirei.web.reading.DossierPages;
import jirei.web.reading.EntryRoutes;
import jirei.web.search.SearchExports;
import jirei.web.search.SearchPages;
import jirei.web.search.SelectionRoutes;
import jirei.web.search.TypingRoutes;
import jirei.web.upload.UploadRoutes;
import jirei.web.url.BaseUrl;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Serves the page and the API over HTTP, each request on a thread of its own. Handlers share nothing but what is safe
 * for use by many threads; so is a server.
 */
public final class Server implements AutoCloseable {
    private static final double NANOS_OF_A_MILLISECOND = 1e6;

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
        return start(engine, ServerSettings.of(host, port).behindProxy(behindProxy));
    }

    /**
     * Starts a server with these settings.
     *
     * @throws ServerException if the server cannot listen on its address
     */
    public static Server start(SearchEngine engine, ServerSettings settings) {
        ServerSocketChannel socket = listen(settings.host(), settings.port());
        QoSHandler overload = Overload.limit();
        ProgramMeters meters = new ProgramMeters(settings.status(), settings.extractionDeaths());
        RequestMetrics metrics = new RequestMetrics(() -> overload.getSuspendedRequestCount(), meters::addTo);
        try {
            Javalin javalin = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.addConnector((server, http) -> connector(server, http, socket));
                Guard.protect(config, overload, metrics::refused);
                config.requestLogger.http((context, millis) -> {
                    metrics.answered(context, (long) (millis * NANOS_OF_A_MILLISECOND));
                    settings.accessLog().answered(context, (long) millis.floatValue());
                });
                if (settings.behindProxy()) {
                    BaseUrl.believeProxy(config);
                }
                new Monitoring(settings.status(), metrics, meters).addTo(addRoutes(config, engine, settings));
            });
            return new Server(javalin.start());
        } catch (RuntimeException e) {
            close(socket, e);
            throw e;
        }
    }

    /** All addresses, guarded, but those for monitoring, which may be added to what is returned. */
    static Routes addRoutes(JavalinConfig config, SearchEngine engine, ServerSettings settings) {
        Clock clock = settings.clock();
        AccessGuard guard = new AccessGuard(settings.access(), clock);
        config.routes.before(guard::check);
        Html html = new Html(Assets.ofProgram());
        Routes routes =
                new Routes(config.routes, engine, new KnownParameters(), new EntityTags(clock, settings.status()));
        Assets.addTo(routes);
        new SearchExports(clock).addTo(routes);
        new SelectionRoutes(html).addTo(routes);
        new SearchPages(html, clock, settings.status(), settings.queries()).addTo(routes);
        new EntryRoutes(html, clock).addTo(routes);
        new BasketExports(clock).addTo(routes);
        new BasketRoutes(html, clock).addTo(routes);
        new TypingRoutes(html).addTo(routes);
        new DossierPages(html).addTo(routes);
        new CompareExports(clock).addTo(routes);
        new ComparePages(html).addTo(routes);
        new Api(settings.queries()).addTo(routes);
        new StatusPages(html, settings.uploads(), settings.status()).addTo(routes);
        settings.uploads().ifPresent(uploads -> new UploadRoutes(uploads, html, clock).addTo(routes));
        new HelpPages(html).addTo(routes);
        new SpreadApi().addTo(routes);
        new FeedRoutes().addTo(routes);
        new DiscoveryRoutes().addTo(routes);
        new OpenApiRoutes(html).addTo(routes);
        settings.queries()
                .ifPresent(log ->
                        new QueryPages(log, settings.trials(), guard, html, settings.behindProxy()).addTo(routes));
        settings.programs().addTo(config);
        new Problems(html).addTo(config.routes);
        return routes;
    }

    /** Takes the port before Javalin starts, which would log a failure that the exception tells already. */
    private static ServerSocketChannel listen(String host, int port) {
        try {
            ServerSocketChannel socket = ServerSocketChannel.open();
            try {
                socket.socket().setReuseAddress(true);
                socket.socket().bind(new InetSocketAddress(host, port));
                return socket;
            } catch (IOException | RuntimeException e) {
                close(socket, e);
                throw e;
            }
        } catch (IOException e) {
            throw new ServerException("the port is taken by another program, or the address is not this machine's", e);
        }
    }

    private static Connector connector(
            org.eclipse.jetty.server.Server jetty, HttpConfiguration http, ServerSocketChannel socket) {
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        try {
            connector.open(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("the port was lost", e);
        }
        return connector;
    }

    private static void close(ServerSocketChannel socket, Exception reason) {
        try {
            socket.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
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
