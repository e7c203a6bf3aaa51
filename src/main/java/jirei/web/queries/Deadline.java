package jirei.web.queries;

import java.time.Duration;

/**
 * When to stop.
 *
 * @param nanos on the clock of {@link System#nanoTime()}
 */
record Deadline(long nanos) {
    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Whether there is time left. */
    boolean isAhead() {
        return System.nanoTime() - nanos < 0;
    }
}
