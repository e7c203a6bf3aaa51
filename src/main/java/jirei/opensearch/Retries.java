package jirei.opensearch;

import java.time.Duration;
import java.util.function.Supplier;

/** Repeats a request while the cluster is busy or loses a node, with growing pauses. */
final class Retries {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private Retries() {}

    /**
     * The answer to a request that may be sent again.
     *
     * @param patience how long it is tried
     * @throws ClusterException of the last attempt
     */
    static <T> T of(Duration patience, Supplier<T> request) {
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return request.get();
            } catch (ClusterException e) {
                if (!e.isPassing() || System.nanoTime() + pause.toNanos() > end) {
                    throw e;
                }
                pause(pause, e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static void pause(Duration pause, ClusterException reason) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
