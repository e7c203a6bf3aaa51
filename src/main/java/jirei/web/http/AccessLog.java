package jirei.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of requests: a line for each, without the client. What people searched for is left out unless it is asked for. */
public enum AccessLog {
    /** No lines. */
    OFF,
    /** Method, path, status and time. */
    PATHS,
    /** The same with the query string, which has what was searched for. */
    QUERIES;

    private static final Logger LOG = LoggerFactory.getLogger("jirei.access");

    /** Logs a request that was answered. */
    public void answered(Context context, long millis) {
        if (this != OFF) {
            String path = context.req().getRequestURI();
            String address = this == QUERIES
                    ? path
                            + Optional.ofNullable(context.queryString())
                                    .map(query -> "?" + query)
                                    .orElse("")
                    : path;
            LOG.atInfo()
                    .addKeyValue("method", context.req().getMethod())
                    .addKeyValue("address", address)
                    .addKeyValue("status", context.statusCode())
                    .addKeyValue("millis", millis)
                    .log("{} {} {} {}ms", context.req().getMethod(), address, context.statusCode(), millis);
        }
    }
}
