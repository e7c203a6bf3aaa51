package jirei.casestudy;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * The date of research: a month, or only a year. Its text form is ISO 8601, {@code 2026-11} or {@code 2026}. The
 * constructor throws {@link DateTimeException} on a value out of range.
 *
 * @param year 0 to 9999
 * @param month 1 to 12; empty where it is not known
 */
public record ResearchDate(int year, Optional<Integer> month) {
    public ResearchDate {
        ChronoField.YEAR.checkValidValue(year);
        month.ifPresent(ChronoField.MONTH_OF_YEAR::checkValidValue);
        if (year < 0 || year > 9999) {
            throw new DateTimeException("not a year of four digits: " + year);
        }
    }

    /** A date with a month. */
    public static ResearchDate of(YearMonth month) {
        return new ResearchDate(month.getYear(), Optional.of(month.getMonthValue()));
    }

    /** A date with a year only. */
    public static ResearchDate of(int year) {
        return new ResearchDate(year, Optional.empty());
    }

    /** The month, if it is known. */
    public Optional<YearMonth> toMonth() {
        return month.map(known -> YearMonth.of(year, known));
    }

    @Override
    public String toString() {
        return toMonth().map(YearMonth::toString).orElseGet(() -> String.format("%04d", year));
    }
}
