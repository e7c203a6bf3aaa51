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
     * On 75,000 entries ordinary searches take a hundredth of it, and the costliest queries of 500 characters took five
     * times as much.
     */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** While most code is not compiled yet: the first search of a command takes up to two seconds. */
    private static final Duration LIMIT_AT_FIRST = Duration.ofSeconds(6);

    /** How long after the start of the process code is still being compiled. */
    private static final Duration FIRST = Duration.ofMinutes(1);

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
        return start(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    }

    /** The usual timeout in a process that has run for so long. */
    static SearchTimeout start(Duration uptime) {
        boolean measured = THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
        return new SearchTimeout(measured ? THREADS::getCurrentThreadCpuTime : System::nanoTime, limit(uptime));
    }

    static Duration limit(Duration uptime) {
        return uptime.compareTo(FIRST) < 0 ? LIMIT_AT_FIRST : LIMIT;
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
