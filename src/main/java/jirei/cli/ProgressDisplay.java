package jirei.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jirei.ingestion.IngestionProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the progress of a long task on a terminal; silent elsewhere. */
final class ProgressDisplay implements AutoCloseable {
    private static final long BETWEEN_UPDATES = Duration.ofMillis(100).toNanos();

    private final Optional<ProgressBar> bar;
    private final AtomicLong updated = new AtomicLong();

    private ProgressDisplay(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /**
     * Starts a display.
     *
     * @param work the name of the task
     * @param units the unit of its counts
     */
    static ProgressDisplay of(String work, String units) {
        if (!Terminal.isThere()) {
            return new ProgressDisplay(Optional.empty());
        }
        return new ProgressDisplay(Optional.of(ProgressBar.builder()
                .setTaskName(work)
                .setUnit(" " + units, 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .continuousUpdate()
                .clearDisplayOnFinish()
                .build()));
    }

    void done(int units, int of) {
        bar.ifPresent(shown -> shown.maxHint(of).stepTo(units));
    }

    /** Shows the progress of an ingestion. May be called by any thread and at any rate. */
    void done(IngestionProgress tally) {
        long now = System.nanoTime();
        long last = updated.get();
        if (bar.isPresent() && now - last > BETWEEN_UPDATES && updated.compareAndSet(last, now)) {
            done(tally.filesDone(), tally.filesExpected());
            bar.get().setExtraMessage(" " + tally.entries());
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
