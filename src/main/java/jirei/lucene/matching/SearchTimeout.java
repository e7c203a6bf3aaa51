package jirei.lucene.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Ends a search that has used its share of a processor, so that a costly query does not hold back the searches of
 * others.
 *
 * <p>Measured is the processor time of the thread, not the time of day: on a busy machine every search takes longer,
 * and none is cut short for that.
 *
 * <p>For the thread that created it.
 */
public final class SearchTimeout {
    /**
     * On 75,000 entries ordinary searches take a hundredth of it, the first ones after a start half of it, and the
     * costliest queries of 500 characters took five times as much.
     */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LongSupplier clock;
    private final long end;
    private boolean reached;

    /**
     * A timeout that begins now.
     *
     * @param clock in nanoseconds, from any start
     * @param limit the time from now
     */
    public SearchTimeout(LongSupplier clock, Duration limit) {
        this.clock = clock;
        this.end = clock.getAsLong() + limit.toNanos();
    }

    /** The usual timeout, which begins now. */
    public static SearchTimeout start() {
        boolean measured = THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
        return new SearchTimeout(measured ? THREADS::getCurrentThreadCpuTime : System::nanoTime, LIMIT);
    }

    /** Looks at the clock. Once the time is over, it stays so. */
    public boolean isOver() {
        reached = reached || clock.getAsLong() - end >= 0;
        return reached;
    }

    /** Whether anything was left out because the time was over. */
    public boolean wasReached() {
        return reached;
    }
}
