package jirei.extraction.cells;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date and time as a workbook counts them.
 *
 * @param seconds of the day
 * @param millis of the second
 * @param elapsed seconds since the first day
 */
record SerialDay(LocalDate date, int seconds, int millis, long elapsed) {
    private static final double LAST = 2_958_466;
    private static final long MILLIS = 86_400_000;

    /** Day 60 is one that never was, so that later days count from here. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    /**
     * The date and time of a number; empty where it is none.
     *
     * @param fractions whether parts of a second are shown; otherwise they are rounded
     */
    static Optional<SerialDay> of(double number, boolean from1904, boolean fractions) {
        if (!(number >= 0 && number < LAST)) {
            return Optional.empty();
        }
        long all = Math.round(number * MILLIS);
        long rounded = fractions ? all : (all + 500) / 1000 * 1000;
        long days = rounded / MILLIS;
        LocalDate date = from1904 ? FIRST_OF_1904.plusDays(days) : FIRST.plusDays(days < 60 ? days + 1 : days);
        int millis = (int) (rounded % MILLIS);
        return Optional.of(new SerialDay(date, millis / 1000, millis % 1000, rounded / 1000));
    }
}
