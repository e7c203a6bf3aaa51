package jirei.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jirei.search.IndexView;
import jirei.search.SearchEngine;

/**
 * How addresses are opened to readers. A handler that asks the index gets one view of it, so that all that an answer
 * says is of one state; the view is closed when the handler is done.
 */
public final class Routes {
    private final RoutesConfig routes;
    private final SearchEngine engine;

    /** Opens addresses there, and takes the views from the engine. */
    public Routes(RoutesConfig routes, SearchEngine engine) {
        this.routes = routes;
        this.engine = engine;
    }

    /** Answers a request from one state of the index. */
    public interface ViewHandler {
        /** What it answers with must be read by the time it returns: the view is closed then. */
        void handle(Context context, IndexView view);
    }

    /**
     * Answers GET, and HEAD alike but for the content. By itself Javalin would answer HEAD with 200 wherever there is a
     * route, also for an entry that does not exist.
     */
    public void read(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** The same from one state of the index. */
    public void read(String path, ViewHandler handler) {
        read(path, inView(handler));
    }

    /** Answers POST. */
    public void post(String path, Handler handler) {
        routes.post(path, handler);
    }

    /** The same from one state of the index. */
    public void post(String path, ViewHandler handler) {
        post(path, inView(handler));
    }

    private Handler inView(ViewHandler handler) {
        return context -> {
            try (IndexView view = engine.view()) {
                handler.handle(context, view);
            }
        };
    }
}
