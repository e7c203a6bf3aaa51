package jirei.web;

import java.time.Duration;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Limits how many requests are answered at once, so that a rush does not make every answer slow: some more wait, and all
 * others are told at once to come again. The state of the server is told whatever the rush.
 */
final class Overload {
    /** A request needs a processor most of its time; more at once would only share it. */
    static final int AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

    /** About as many searches of a large collection as are answered in a second or two. */
    static final int WAITING = 16 * AT_ONCE;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** When to come again, in seconds. */
    static final String RETRY_AFTER = "2";

    private Overload() {}

    /** The handler that all requests go through. */
    static QoSHandler limit() {
        QoSHandler limit = new QoSHandler();
        limit.setMaxRequestCount(AT_ONCE);
        limit.setMaxSuspendedRequestCount(WAITING);
        limit.setMaxSuspend(LONGEST_WAIT);
        limit.excludePath("/health/*");
        limit.excludePath("/metrics");
        return limit;
    }
}
