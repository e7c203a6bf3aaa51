package jirei.lucene.snapshot;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes the index periodically on its own daemon thread. No search waits for it: reading the words of a large index
 * takes a while, and meanwhile searches use the previous state.
 *
 * <p>Safe for use by many threads; one refresh runs at a time.
 */
public final class Refresher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final Refresh refresh;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-refresh").factory());
    private final ScheduledFuture<?> looks;

    /** Whether the last refresh failed; used by the thread only. */
    private boolean isFailing;

    /** Loads the latest state of the index. */
    public interface Refresh {
        /**
         * Loads the latest state; has no effect if there is no newer one.
         *
         * @throws IOException if the index cannot be read
         */
        void run() throws IOException;
    }

    /**
     * Starts refreshing.
     *
     * @param pause from the start to the first refresh, and between the end of one refresh and the start of the next
     */
    public Refresher(Refresh refresh, Duration pause) {
        this.refresh = refresh;
        this.looks =
                thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failure is logged once, until a refresh succeeds again. An exception would make the executor stop. */
    private void look() {
        try {
            refresh.run();
            isFailing = false;
        } catch (IOException | RuntimeException | Error e) {
            if (!isFailing) {
                LOG.warn("the index cannot be refreshed; the state before is searched, and it is tried again", e);
            }
            isFailing = true;
        }
    }

    /** Waits for a running refresh and stops. */
    @Override
    public void close() {
        looks.cancel(false);
        thread.close();
    }
}
