package jirei.japanese;

import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Japanese eras since 1868 by which years are counted, as the Java platform knows them.
 *
 * <p>Years are counted from the calendar year in which an era begins: 明治元年 is 1868, and 昭和64年 and 平成元年 are both 1989.
 * {@link java.time.chrono.JapaneseDate} refuses days before 1873, when Japan took over the Gregorian calendar; a year
 * is counted here all the same, so 明治5年 is 1872.
 */
public final class Eras {
    private static final Pattern YEAR =
            Pattern.compile("(?<era>" + DateSpan.ERA + ")?(?<year>元|" + DateSpan.NUMBER + ")");

    private static final Map<String, Integer> YEARS_BEFORE = new HashMap<>();

    static {
        for (JapaneseEra era : JapaneseEra.values()) {
            int before = JapaneseChronology.INSTANCE.prolepticYear(era, 1) - 1;
            YEARS_BEFORE.put(era.getDisplayName(TextStyle.FULL, Locale.JAPAN), before);
            YEARS_BEFORE.put(era.getDisplayName(TextStyle.NARROW, Locale.JAPAN), before);
        }
    }

    private Eras() {}

    /** The Gregorian year of a number with or without an era, in digits or kanji: {@code 2024}, {@code 令和6}, {@code 平成元}. */
    public static OptionalInt year(String written) {
        Matcher matcher = YEAR.matcher(written);
        return matcher.matches() ? DateSpan.year(matcher.group("era"), matcher.group("year")) : OptionalInt.empty();
    }

    /** The year before the first of an era, by its name (令和) or its letter (R) in either case; 0 for what is no era. */
    public static int yearBefore(String era) {
        return YEARS_BEFORE.getOrDefault(era.toUpperCase(Locale.ROOT), 0);
    }
}
