package jirei.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far the reading of a corpus is; elsewhere it is silent. */
final class Progress implements Ingestion.Listener, AutoCloseable {
    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Progress start() {
        if (!Terminal.isThere()) {
            return new Progress(Optional.empty());
        }
        return new Progress(Optional.of(ProgressBar.builder()
                .setTaskName("Indexing")
                .setUnit(" files", 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(50)
                .clearDisplayOnFinish()
                .build()));
    }

    @Override
    public void done(int files, int of, String file) {
        bar.ifPresent(shown -> shown.maxHint(of).stepTo(files));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
