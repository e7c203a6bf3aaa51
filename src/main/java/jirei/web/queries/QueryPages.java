package jirei.web.queries;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import jirei.web.access.AccessGuard;
import jirei.web.http.Html;
import jirei.web.http.Routes;

/** The operator's page of recorded queries, for admins; where there are no secrets, for a browser on this machine. */
public final class QueryPages {
    private final QueryLog log;
    private final AccessGuard guard;
    private final Html html;
    private final boolean behindProxy;

    /**
     * Routes for this log.
     *
     * @param behindProxy whether all clients come through a proxy, so that none is known to be on this machine
     */
    public QueryPages(QueryLog log, AccessGuard guard, Html html, boolean behindProxy) {
        this.log = log;
        this.guard = guard;
        this.html = html;
        this.behindProxy = behindProxy;
    }

    public void addTo(Routes routes) {
        routes.read("/queries", this::queries);
    }

    private void queries(Context context) {
        guard.requireAdmin(context, !behindProxy && isLoopback(context.req().getRemoteAddr()));
        html.send(context, "queries/queries.jte", QueriesPage.of(log));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address.replaceAll("[\\[\\]]|%.*", "")).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
