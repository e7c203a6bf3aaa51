package jirei.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** How addresses are opened to readers. */
public final class Routes {
    private Routes() {}

    /**
     * Answers GET, and HEAD alike but for the content. By itself Javalin would tell HEAD that all is well wherever there
     * is a route, also of an entry that there is not.
     */
    public static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
