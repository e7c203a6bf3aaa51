package jirei.japanese;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A year counted in an era: {@code 令和, R, 6}.
 *
 * @param era its name
 * @param letter its letter, a capital
 * @param year from 1
 */
public record EraYear(String era, String letter, int year) {
    /**
     * The Gregorian year in this era.
     *
     * @param era its name or its letter in either case
     */
    static EraYear of(String era, int year) {
        JapaneseEra named = Arrays.stream(JapaneseEra.values())
                .filter(known -> name(known).equals(era) || letter(known).equalsIgnoreCase(era))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an era: " + era));
        return new EraYear(name(named), letter(named), year - Eras.yearBefore(era));
    }

    /** The Gregorian year in each era that it has days of: 2019 is 令和1 and 平成31. */
    static List<EraYear> namesOf(int year) {
        return names(LocalDate.of(year, 12, 31), LocalDate.of(year, 1, 1));
    }

    /** The year of a month or day in its era; of a month in which an era began, in both. */
    static List<EraYear> namesOf(int year, int month, OptionalInt day) {
        LocalDate first = LocalDate.of(year, month, 1);
        int last = first.lengthOfMonth();
        return names(
                first.withDayOfMonth(Math.min(last, day.orElse(last))),
                first.withDayOfMonth(Math.min(last, day.orElse(1))));
    }

    private static List<EraYear> names(LocalDate last, LocalDate first) {
        return Stream.of(last, first)
                .flatMap(day -> of(day).stream())
                .distinct()
                .toList();
    }

    /** The year of the era on a day; empty before 1873, of which the Java platform counts no days. */
    public static Optional<EraYear> of(LocalDate day) {
        try {
            JapaneseEra era = JapaneseDate.from(day).getEra();
            return Optional.of(of(name(era), day.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String name(JapaneseEra era) {
        return era.getDisplayName(TextStyle.FULL, Locale.JAPAN);
    }

    private static String letter(JapaneseEra era) {
        return era.getDisplayName(TextStyle.NARROW, Locale.JAPAN);
    }
}
