package jirei.corpus.metadata;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the month of a date as it is written in tables.
 *
 * <ul>
 *   <li>2026-11, 2026/11/3, 2026.11.3, 2026年11月, 2026-11-03T09:00, 20261103, 202611
 *   <li>令和8年11月, 令和元年5月, R8.11.3
 *   <li>on a sheet also 11/3/26, in the order in which a workbook's own date is printed, and 46329, a bare day of one
 * </ul>
 */
public final class WrittenMonth {
    private static final Pattern COMMON = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:\\D.*)?");
    private static final Pattern RUN_TOGETHER = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(?:\\d{2})?");
    private static final Pattern ERA =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHRmtshr])\\.?(\\d{1,2}|元)[-/.年](\\d{1,2})(?:\\D.*)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/\\d{1,2}/(\\d{2}|\\d{4})(?:\\D.*)?");
    private static final Pattern DAYS = Pattern.compile("([2-7]\\d{4})(?:\\.\\d+)?");

    /** Day 60 is one that never was, so that all later ones count from here. */
    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1899, 12, 30);

    private WrittenMonth() {}

    /**
     * The month, if the text is a date.
     *
     * @param onSheet whether it stands in a workbook
     */
    public static Optional<YearMonth> of(String text, boolean onSheet) {
        String date = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+(?=\\D)|(?<=\\D)\\s+", "");
        Matcher era = ERA.matcher(date);
        if (era.matches()) {
            int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
            return month(Eras.yearBefore(era.group(1)) + year, era.group(3));
        }
        for (Pattern pattern : new Pattern[] {COMMON, RUN_TOGETHER}) {
            Matcher found = pattern.matcher(date);
            if (found.matches()) {
                return month(Integer.parseInt(found.group(1)), found.group(2));
            }
        }
        return onSheet ? printedBySheet(date) : Optional.empty();
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
