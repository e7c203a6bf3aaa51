package jirei.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far a long work is; elsewhere it is silent. */
final class Progress implements AutoCloseable {
    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Begins to show a work of this name, which is counted in these units. */
    static Progress of(String work, String units) {
        if (!Terminal.isThere()) {
            return new Progress(Optional.empty());
        }
        return new Progress(Optional.of(ProgressBar.builder()
                .setTaskName(work)
                .setUnit(" " + units, 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(50)
                .clearDisplayOnFinish()
                .build()));
    }

    void done(int units, int of) {
        bar.ifPresent(shown -> shown.maxHint(of).stepTo(units));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
