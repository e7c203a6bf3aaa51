package jirei.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Registers read-only routes. */
public final class Routes {
    private Routes() {}

    /**
     * Answers GET and HEAD with the same handler. By itself Javalin answers HEAD with 200 on every route, even for an
     * entry that does not exist.
     */
    public static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
