package jirei.web.about;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import jirei.search.IndexView;
import jirei.search.IndexingStatus;
import jirei.web.about.Health.HealthCondition;
import jirei.web.http.Json;
import jirei.web.http.RequestMetrics;
import jirei.web.http.RequestMetrics.Format;
import jirei.web.http.Routes;

/** What programs that watch the server ask for: whether it lives, whether it can answer, and its figures. */
public final class Monitoring {
    private final IndexingStatus status;
    private final RequestMetrics metrics;
    private final ProgramMeters meters;

    /**
     * Routes for monitoring.
     *
     * @param status whether the index is up to date
     * @param meters those of the metrics that tell the state of the index
     */
    public Monitoring(IndexingStatus status, RequestMetrics metrics, ProgramMeters meters) {
        this.status = status;
        this.metrics = metrics;
        this.meters = meters;
    }

    public void addTo(Routes routes) {
        routes.readNow("/health", this::health);
        routes.readNow("/health/ready", this::health);
        routes.read("/health/live", context -> Json.send(context, Map.of("status", "ok", "version", Version.NAME)));
        routes.readNow("/metrics", this::metrics);
    }

    /** Monitors that only look at the status of the answer see there that nothing can be found. */
    private void health(Context context, IndexView view) {
        Health health = Health.of(view, status);
        HttpStatus answer = health.condition() == HealthCondition.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        Json.send(context, answer, "application/json", HealthJson.of(health));
    }

    private void metrics(Context context, IndexView view) {
        meters.see(Health.of(view, status));
        Format format = Format.accepted(Optional.ofNullable(context.header("Accept")));
        context.contentType(format.mediaType()).result(metrics.text(format));
    }
}
