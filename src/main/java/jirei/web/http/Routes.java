package jirei.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import jirei.search.IndexView;
import jirei.search.SearchEngine;

/**
 * How addresses are opened to readers. A handler that asks the index gets one view of it, so that all that an answer
 * says is of one state; the view is closed when the handler is done.
 */
public final class Routes {
    /** Where the API is. */
    public static final String API = "/api/v1/";

    /** Where it was before it had a version, and where it is still. */
    private static final String UNVERSIONED_API = "/api/";

    private final RoutesConfig routes;
    private final SearchEngine engine;
    private final ParameterCheck parameters;
    private final EntityTags tags;

    /** Opens addresses there, and takes the views from the engine. */
    public Routes(RoutesConfig routes, SearchEngine engine, ParameterCheck parameters, EntityTags tags) {
        this.routes = routes;
        this.engine = engine;
        this.parameters = parameters;
        this.tags = tags;
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

    /** The same from one state of the index, which decides the answer: a client that has it gets 304. */
    public void read(String path, ViewHandler handler) {
        read(path, inView(tagged(handler)));
    }

    /** The same with an answer that also tells what changes while the index stays the same. */
    public void readNow(String path, ViewHandler handler) {
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

    /**
     * Answers programs that read, at {@code /api/v1/…} and {@code /api/…}, as {@link #read} does.
     *
     * @param name what follows: {@code entries/{id}}
     */
    public void api(String name, ViewHandler handler) {
        read(API + name, inView(checked(name, tagged(handler))));
        read(UNVERSIONED_API + name, inView(checked(name, tagged(handler))));
    }

    /** The same as {@link #readNow} does. */
    public void apiNow(String name, ViewHandler handler) {
        read(API + name, inView(checked(name, handler)));
        read(UNVERSIONED_API + name, inView(checked(name, handler)));
    }

    /** Answers programs that send. */
    public void apiPost(String name, ViewHandler handler) {
        post(API + name, inView(checked(name, handler)));
        post(UNVERSIONED_API + name, inView(checked(name, handler)));
    }

    /** The same without the index. */
    public void apiPost(String name, Handler handler) {
        Handler checked = context -> {
            parameters.check(API + name, context);
            handler.handle(context);
        };
        post(API + name, checked);
        post(UNVERSIONED_API + name, checked);
    }

    private ViewHandler checked(String name, ViewHandler handler) {
        return (context, view) -> {
            parameters.check(API + name, context);
            handler.handle(context, view);
        };
    }

    private ViewHandler tagged(ViewHandler handler) {
        return (context, view) -> {
            Optional<String> tag = tags.of(context, view);
            context.header("Cache-Control", "no-cache");
            if (tag.filter(known -> EntityTags.isKnown(context, known)).isPresent()) {
                Html.varies(context);
                context.header("ETag", tag.get()).status(HttpStatus.NOT_MODIFIED);
                return;
            }
            handler.handle(context, view);
            if (context.status() == HttpStatus.OK && !view.timedOut()) {
                tag.ifPresent(known -> context.header("ETag", known));
            }
        };
    }

    private Handler inView(ViewHandler handler) {
        return context -> {
            try (IndexView view = engine.view()) {
                handler.handle(context, view);
            }
        };
    }
}
