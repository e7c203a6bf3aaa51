package jirei.casestudy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in Japanese notation. */
public final class WrittenDate {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu年M月", Locale.JAPAN);

    private WrittenDate() {}

    /** A day: {@code 2026年11月2日}. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** A month: {@code 2026年11月}. */
    public static String of(YearMonth month) {
        return MONTH.format(month);
    }

    /** A month or a year: {@code 2026年11月}, {@code 2026年}. */
    public static String of(ResearchDate date) {
        return date.toMonth().map(WrittenDate::of).orElseGet(() -> date.year() + "年");
    }
}
