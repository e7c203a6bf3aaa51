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
 * Looks for a newer state of the index again and again, on a daemon thread of its own. No search waits for it: the words
 * of a large index take a while to be looked through, and meanwhile searches use the state before.
 *
 * <p>Safe for use by many threads; one look is done at a time.
 */
public final class Refresher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final Refresh refresh;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-refresh").factory());
    private final ScheduledFuture<?> looks;

    /** Whether the last look failed; only the thread uses it. */
    private boolean isFailing;

    /** Brings what is searched up to date. */
    public interface Refresh {
        /**
         * Brings it up to date; does nothing if it is.
         *
         * @throws IOException if the index cannot be read
         */
        void run() throws IOException;
    }

    /**
     * Begins to look.
     *
     * @param pause from the start to the first look, and between the end of one look and the start of the next
     */
    public Refresher(Refresh refresh, Duration pause) {
        this.refresh = refresh;
        this.looks =
                thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failure is logged once, until a look succeeds again. An executor would stop at one that is thrown. */
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

    /** Waits for the look that is under way, and looks no more. */
    @Override
    public void close() {
        looks.cancel(false);
        thread.close();
    }
}
