package jirei.corpus.metadata;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.japanese.DateSpan;
import jirei.japanese.Eras;
import org.jspecify.annotations.Nullable;

/**
 * Reads the month of a cell that holds a date. Since a date is expected there, more is one than in running text.
 *
 * <ul>
 *   <li>what {@link DateSpan} reads, with a time or a note behind it: 2026-11-03T09:00, 令和8年11月3日（火）
 *   <li>2026-1, 2026.11, 2026年11, R8/11/3, 20261103, 202611
 *   <li>on a sheet also 11/3/26, in the order in which a workbook's own date is printed, and 46329, a bare day of one
 * </ul>
 */
public final class CellMonth {
    private static final Pattern LOOSE = Pattern.compile(
            "(?:(?<era>明治|大正|昭和|平成|令和|[MTSHRmtshr])\\.?(?=元|\\d{1,2}\\D)|(?=\\d{4}\\D))(?<year>元|\\d+)[-/.年](?<month>\\d{1,2})(?:\\D.*)?");
    private static final Pattern RUN_TOGETHER = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(?:\\d{2})?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/\\d{1,2}/(\\d{2}|\\d{4})(?:\\D.*)?");
    private static final Pattern DAYS = Pattern.compile("([2-7]\\d{4})(?:\\.\\d+)?");

    /** Day 60 is one that never was, so that all later ones count from here. */
    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1899, 12, 30);

    private CellMonth() {}

    /**
     * The month, if the text is a date.
     *
     * @param onSheet whether it stands in a workbook
     */
    public static Optional<YearMonth> of(String text, boolean onSheet) {
        String date = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+(?=\\D)|(?<=\\D)\\s+", "");
        Optional<YearMonth> written = DateSpan.in(date).stream()
                .filter(found -> found.start() == 0)
                .findFirst()
                .flatMap(DateSpan::yearMonth);
        if (written.isPresent()) {
            return written;
        }
        Matcher loose = LOOSE.matcher(date);
        if (loose.matches()) {
            return month(year(loose.group("era"), loose.group("year")), loose.group("month"));
        }
        Matcher digits = RUN_TOGETHER.matcher(date);
        if (digits.matches()) {
            return month(Integer.parseInt(digits.group(1)), digits.group(2));
        }
        return onSheet ? printedBySheet(date) : Optional.empty();
    }

    private static int year(@Nullable String era, String counted) {
        int year = counted.equals("元") ? 1 : Integer.parseInt(counted);
        return era == null ? year : Eras.yearBefore(era) + year;
    }

    private static Optional<YearMonth> printedBySheet(String date) {
        Matcher monthFirst = MONTH_FIRST.matcher(date);
        if (monthFirst.matches()) {
            int year = Integer.parseInt(monthFirst.group(2));
            return month(year < 100 ? 2000 + year : year, monthFirst.group(1));
        }
        Matcher days = DAYS.matcher(date);
        return days.matches()
                ? Optional.of(YearMonth.from(BEFORE_ALL_DAYS.plusDays(Long.parseLong(days.group(1)))))
                : Optional.empty();
    }

    private static Optional<YearMonth> month(int year, String written) {
        int month = Integer.parseInt(written);
        return month >= 1 && month <= 12 && year > 0 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
    }
}
