package jirei.eval;

import java.util.List;

/** The durations of searches, in nanoseconds. */
public record Times(List<Long> nanos) {
    private static final double NANOS_PER_MILLI = 1e6;

    public Times {
        nanos = List.copyOf(nanos);
    }

    /** The median in milliseconds; the lower of two middle values. */
    public double medianMillis() {
        return percentileMillis(50);
    }

    /** The percentile (nearest rank) in milliseconds. */
    public double percentileMillis(int percent) {
        if (nanos.isEmpty()) {
            return 0;
        }
        int rank = Math.max(1, (int) Math.ceil(percent * nanos.size() / 100.0));
        return nanos.stream().sorted().skip(rank - 1L).findFirst().orElseThrow() / NANOS_PER_MILLI;
    }
}
