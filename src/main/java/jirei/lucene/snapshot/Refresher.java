package jirei.lucene.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Looks for a newer state of the index on a thread of its own. Whoever asks for it waits for that, but not for long: all
 * words of a large index take a while to look through, and meanwhile the state before will do.
 */
public final class Refresher implements AutoCloseable {
    private final Refresh refresh;
    private final Duration patience;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index-refresh").factory());

    /** Brings what is searched up to date. */
    public interface Refresh {
        void run() throws IOException;
    }

    /**
     * Does nothing yet.
     *
     * @param patience how long one who asks waits at most
     */
    public Refresher(Refresh refresh, Duration patience) {
        this.refresh = refresh;
        this.patience = patience;
    }

    /**
     * Looks, unless somebody else does just now.
     *
     * @throws IOException if the index cannot be read
     * @throws AlreadyClosedException if there is none any more
     */
    public void look() throws IOException {
        if (busy.compareAndSet(false, true)) {
            await(begin());
        }
    }

    private Future<?> begin() {
        try {
            return thread.submit(this::refresh);
        } catch (RejectedExecutionException e) {
            throw new AlreadyClosedException("the index is closed", e);
        }
    }

    private void refresh() {
        try {
            refresh.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            busy.set(false);
        }
    }

    private void await(Future<?> look) throws IOException {
        try {
            look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UncheckedIOException unreadable -> throw unreadable.getCause();
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Waits for the look that is under way. */
    @Override
    public void close() {
        thread.close();
    }
}
