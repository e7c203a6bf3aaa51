package jirei.web.queries;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Semaphore;
import jirei.search.IndexView;
import jirei.search.WrongSynonymsException;
import jirei.web.access.AccessDenied;
import jirei.web.access.AccessGuard;
import jirei.web.access.OtherSite;
import jirei.web.http.BadRequest;
import jirei.web.http.Html;
import jirei.web.http.PercentEncoding;
import jirei.web.http.Routes;

/**
 * The operator's page of recorded queries, for admins; where there are no secrets, for a browser on this machine. It also
 * tries synonyms on them, one trial at a time.
 */
public final class QueryPages {
    private static final String BUSY_FOR = "10";

    private final QueryLog log;
    private final TrialSettings trials;
    private final AccessGuard guard;
    private final Html html;
    private final boolean behindProxy;
    private final Semaphore free = new Semaphore(1);

    /**
     * Routes for this log.
     *
     * @param behindProxy whether all clients come through a proxy, so that none is known to be on this machine
     */
    public QueryPages(QueryLog log, TrialSettings trials, AccessGuard guard, Html html, boolean behindProxy) {
        this.log = log;
        this.trials = trials;
        this.guard = guard;
        this.html = html;
        this.behindProxy = behindProxy;
    }

    public void addTo(Routes routes) {
        routes.read("/queries", this::queries);
        routes.post("/queries", this::tried);
    }

    private void queries(Context context) {
        requireAdmin(context);
        send(context, HttpStatus.OK, TrialForm.of(SynonymLines.NONE, trials));
    }

    private void tried(Context context, IndexView view) {
        requireAdmin(context);
        if (OtherSite.hasSent(context)) {
            throw AccessDenied.of("ほかのサイトのページからは試せません。");
        }
        SynonymLines lines =
                new SynonymLines(String.join("\n", PercentEncoding.form(context).getOrDefault("synonyms", List.of())));
        TrialForm form = TrialForm.of(lines, trials);
        if (!free.tryAcquire()) {
            context.header("Retry-After", BUSY_FOR);
            send(context, HttpStatus.SERVICE_UNAVAILABLE, form.refused("ほかの同義語を試しているところです。少し待ってから、もう一度お試しください。"));
            return;
        }
        try {
            lines.check();
            SynonymTrial trial = SynonymTrial.of(lines.lines(), view, log, trials.judged(), trials.limit());
            send(context, HttpStatus.OK, form.tried(TrialView.of(trial, trials.judged())));
        } catch (BadRequest e) {
            send(context, HttpStatus.BAD_REQUEST, form.refused(String.valueOf(e.getMessage())));
        } catch (WrongSynonymsException e) {
            send(context, HttpStatus.BAD_REQUEST, form.refused(lines.problem(e)));
        } finally {
            free.release();
        }
    }

    private void send(Context context, HttpStatus status, TrialForm form) {
        context.status(status);
        html.send(context, "queries/queries.jte", QueriesPage.of(log, form));
    }

    private void requireAdmin(Context context) {
        guard.requireAdmin(context, !behindProxy && isLoopback(context.req().getRemoteAddr()));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address.replaceAll("[\\[\\]]|%.*", "")).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
