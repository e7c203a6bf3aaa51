package jirei.web.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Counts requests by route, method and status, with the time that each took, and writes what is counted as Prometheus
 * reads it.
 *
 * <p>The registry is made with the first request or scrape, so that a start does not wait for it. Safe for use by many
 * threads.
 */
public final class RequestMetrics {
    /** The bounds of the histogram; a search of the study takes ten milliseconds, the longest a few seconds. */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private static final String NO_ROUTE = "none";

    private final LongAdder refused = new LongAdder();
    private final Supplier<PrometheusMeterRegistry> registry;

    /**
     * Nothing is counted yet.
     *
     * @param waiting how many requests wait for their turn
     * @param meters adds further meters, when the registry is made
     */
    public RequestMetrics(IntSupplier waiting, Consumer<MeterRegistry> meters) {
        this.registry = once(() -> {
            PrometheusMeterRegistry made = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            Gauge.builder("jirei.requests.waiting", waiting, IntSupplier::getAsInt)
                    .description("Requests that wait for their turn.")
                    .register(made);
            FunctionCounter.builder("jirei.requests.refused", refused, LongAdder::sum)
                    .description("Requests refused before they reached a route, such as those too many at once.")
                    .register(made);
            meters.accept(made);
            return made;
        });
    }

    /** Counts a request that was answered. */
    public void answered(Context context, long nanos) {
        Timer.builder("jirei.http.requests")
                .description("Time to answer a request.")
                .tag("route", route(context))
                .tag("method", method(context))
                .tag("status", String.valueOf(context.statusCode()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry.get())
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts a request that was refused before it reached a route. */
    public void refused() {
        refused.increment();
    }

    /** All that is counted, in Prometheus' own format of text or in that of OpenMetrics. */
    public String text(Format format) {
        return registry.get().scrape(format.mediaType);
    }

    /** The format of a scrape. */
    public enum Format {
        PROMETHEUS("text/plain; version=0.0.4; charset=utf-8"),
        OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** The media type of the answer. */
        public String mediaType() {
            return mediaType;
        }

        /** The format that a client accepts. */
        public static Format accepted(Optional<String> header) {
            return header.filter(types -> types.contains("application/openmetrics-text"))
                            .isPresent()
                    ? OPEN_METRICS
                    : PROMETHEUS;
        }
    }

    /** The pattern of the route, never the path, of which there are as many as entries. */
    private static String route(Context context) {
        return Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse(NO_ROUTE);
    }

    /** Methods that do not exist are one, since a client may make up any. */
    private static String method(Context context) {
        String method = context.req().getMethod();
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH" -> method;
            default -> "other";
        };
    }

    private static <T> Supplier<T> once(Supplier<T> maker) {
        return new Supplier<>() {
            private volatile Optional<T> made = Optional.empty();

            @Override
            public T get() {
                if (made.isEmpty()) {
                    synchronized (this) {
                        if (made.isEmpty()) {
                            made = Optional.of(maker.get());
                        }
                    }
                }
                return made.orElseThrow();
            }
        };
    }
}
