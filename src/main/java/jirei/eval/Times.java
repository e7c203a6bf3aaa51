package jirei.eval;

import java.util.List;

/** How long the searches took, in nanoseconds. */
public record Times(List<Long> nanos) {
    private static final double NANOS_PER_MILLI = 1e6;

    public Times {
        nanos = List.copyOf(nanos);
    }

    /** The middle one, in milliseconds; of two the lower. */
    public double medianMillis() {
        return percentileMillis(50);
    }

    /** The time that this many of a hundred searches do not exceed (nearest rank), in milliseconds. */
    public double percentileMillis(int percent) {
        if (nanos.isEmpty()) {
            return 0;
        }
        int rank = Math.max(1, (int) Math.ceil(percent * nanos.size() / 100.0));
        return nanos.stream().sorted().skip(rank - 1L).findFirst().orElseThrow() / NANOS_PER_MILLI;
    }
}
