package jirei.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** How addresses are opened to readers. */
final class Routes {
    private Routes() {}

    /**
     * Answers GET, and HEAD alike but for the content. By itself Javalin would tell HEAD that all is well wherever there
     * is a route, also of an entry that there is not.
     */
    static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
