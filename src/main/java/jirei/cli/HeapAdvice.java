package jirei.cli;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Advice where the heap has no limit of its own. Then the JVM lets it grow to a quarter of the machine before it
 * collects garbage in earnest, and on a shared machine the kernel may end the program. A jar cannot set the limit; the
 * launcher does.
 */
final class HeapAdvice {
    /** In bytes; a quarter of a machine of 8 GB, which is no danger. */
    private static final long MUCH = 2L << 30;

    private static final List<String> LIMITS =
            List.of("-Xmx", "-XX:MaxHeapSize=", "-XX:MaxRAM=", "-XX:MaxRAMPercentage=", "-XX:MaxRAMFraction=");

    private HeapAdvice() {}

    /** The advice for this process; empty if there is nothing to advise. */
    static Optional<String> ofThisProcess() {
        return of(
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                Runtime.getRuntime().maxMemory());
    }

    /**
     * The advice for a process.
     *
     * @param options the options of the JVM
     * @param heap the largest size of the heap in bytes
     */
    static Optional<String> of(List<String> options, long heap) {
        boolean limited = options.stream().anyMatch(option -> LIMITS.stream().anyMatch(option::startsWith));
        return limited || heap <= MUCH
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the heap may grow to %.1f GB, since no limit is set; start with ./jirei, or with: java -Xmx1g -jar jirei.jar",
                        heap / (double) (1L << 30)));
    }
}
