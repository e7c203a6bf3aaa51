package jirei.casestudy;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * When research was done: a month, or a year of which no more is known. As text it is as in ISO 8601, {@code 2026-11} or
 * {@code 2026}.
 *
 * @param month from 1
 */
public record ResearchDate(int year, Optional<Integer> month) {
    public ResearchDate {
        ChronoField.YEAR.checkValidValue(year);
        month.ifPresent(ChronoField.MONTH_OF_YEAR::checkValidValue);
        if (year < 0 || year > 9999) {
            throw new DateTimeException("not a year of four digits: " + year);
        }
    }

    /** A month of a year. */
    public static ResearchDate of(YearMonth month) {
        return new ResearchDate(month.getYear(), Optional.of(month.getMonthValue()));
    }

    /** A year of which no more is known. */
    public static ResearchDate of(int year) {
        return new ResearchDate(year, Optional.empty());
    }

    /** The month, where it is known. */
    public Optional<YearMonth> toMonth() {
        return month.map(known -> YearMonth.of(year, known));
    }

    @Override
    public String toString() {
        return toMonth().map(YearMonth::toString).orElseGet(() -> String.format("%04d", year));
    }
}
