package jirei.japanese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, year or fiscal year in a short text, with its other spellings.
 *
 * <ul>
 *   <li>{@code 令和6年4月 → 令和六年四月, R6年4月, R6.4, 2024年4月, 2024/4, 2024-04, …}
 *   <li>{@code 2019年 → 令和元年, 令和1年, 平成31年, …}: a year in which an era began belongs to both
 *   <li>{@code R6年度 → 令和6年度, 2024年度, …}; {@code 令和元年度 → 2019年度}, but not 平成31年度
 * </ul>
 *
 * <p>A year of the last hundred years may stand alone between blanks: {@code 2024}, {@code R6}, {@code H30}. Other
 * letters and {@code H2} are more often the names of things, and {@code 2000} is more often a number.
 *
 * <p>A month is not spelled {@code 2024.4}, which is as often the number of a version. Two digits without an era
 * ({@code 6年4月}) are no year.
 *
 * @param start the offset of its first character in the text
 * @param end the offset behind its last character
 * @param others without the spelling in the text, in no special order
 * @param beginnings of spellings with points of the months and days in it: {@code R6.} for the year of {@code R6.4.1}
 */
public record DateSpellings(int start, int end, List<String> others, List<String> beginnings) {
    private static final Pattern ERA = Pattern.compile("^(?<era>" + DateSpan.ERA + ")");
    private static final Pattern FISCAL_YEAR =
            Pattern.compile("(?<era>" + DateSpan.ERA + ")?\\s*(?<year>元|" + DateSpan.NUMBER + ")\\s*年度");
    private static final Pattern YEAR_ALONE = Pattern.compile(
            "(?<![^ ])(?:(?<era>[Rr](?=[0-9])|[HhSs](?=[0-9]{2}))(?<number>[0-9]{1,2})|(?<year>(?:19|20)[0-9]{2}))(?![^ ])");
    private static final int EARLIEST_ALONE = 1927;
    private static final int LATEST_ALONE = 2050;

    /** H2 and S3 are more often the names of things. */
    private static final int LEAST_OF_OTHER_ERAS = 10;

    private static final Pattern DAY =
            Pattern.compile("月\\s*(?<kanji>" + DateSpan.NUMBER + ")\\s*日$|[-/.][0-9]{1,2}[-/.](?<digits>[0-9]{1,2})$");

    public DateSpellings {
        others = List.copyOf(others);
        beginnings = List.copyOf(beginnings);
    }

    /**
     * The dates of a text in their order.
     *
     * @param text folded by {@link Normalizer}
     */
    public static List<DateSpellings> in(String text) {
        List<DateSpellings> dates = new ArrayList<>();
        for (DateSpan date : DateSpan.in(text)) {
            dates.add(spelled(date, text.substring(date.start(), date.end())));
        }
        Matcher fiscal = FISCAL_YEAR.matcher(text);
        while (fiscal.find()) {
            Optional<String> era = Optional.ofNullable(fiscal.group("era")).filter(DateSpellings::isEra);
            OptionalInt year = DateSpan.year(era.orElse(null), fiscal.group("year"));
            if (year.isPresent()) {
                List<EraYear> names = era.isPresent()
                        ? List.of(EraYear.of(era.get(), year.getAsInt()))
                        : EraYear.namesOf(year.getAsInt());
                Set<String> words = inWords(year.getAsInt(), names, "度", "度");
                dates.add(spelled(fiscal.start(), fiscal.group(), words, List.of()));
            }
        }
        YEAR_ALONE.matcher(text).results().forEach(alone -> yearAlone(alone).ifPresent(dates::add));
        dates.sort(Comparator.comparingInt(DateSpellings::start));
        return List.copyOf(dates);
    }

    private static Optional<DateSpellings> yearAlone(MatchResult alone) {
        Optional<String> era = Optional.ofNullable(alone.group("era"));
        int number = Integer.parseInt(era.isPresent() ? alone.group("number") : alone.group("year"));
        int year = era.map(letter -> Eras.yearBefore(letter) + number).orElse(number);
        boolean isYear = number > 0 && number % 100 != 0 && year >= EARLIEST_ALONE && year <= LATEST_ALONE;
        return isYear
                ? Optional.of(year(alone.start(), alone.group(), year, names(era, year, EraYear.namesOf(year))))
                : Optional.empty();
    }

    /** A year, which is also spelled with the letter of its era alone: R6. */
    private static DateSpellings year(int start, String written, int year, List<EraYear> names) {
        Set<String> words = inWords(year, names, "", "");
        List<String> letters = names.stream()
                .filter(name -> name.letter().equals("R")
                        || ("HS".contains(name.letter()) && name.year() >= LEAST_OF_OTHER_ERAS))
                .map(name -> name.letter() + name.year())
                .toList();
        words.addAll(letters);
        List<String> beginnings = new ArrayList<>();
        letters.forEach(name -> beginnings.add(name + "."));
        beginnings.add(year + ".");
        return spelled(start, written, words, beginnings);
    }

    private static DateSpellings spelled(int start, String written, Set<String> spellings, List<String> beginnings) {
        spellings.remove(written);
        return new DateSpellings(start, start + written.length(), List.copyOf(spellings), beginnings);
    }

    private static DateSpellings spelled(DateSpan date, String written) {
        int year = date.year();
        OptionalInt day = day(written);
        Matcher typed = ERA.matcher(written);
        Optional<String> era =
                typed.find() ? Optional.of(typed.group()).filter(DateSpellings::isEra) : Optional.empty();
        if (date.month().isEmpty()) {
            return year(date.start(), written, year, names(era, year, EraYear.namesOf(year)));
        }
        int month = date.month().getAsInt();
        List<EraYear> names = names(era, year, EraYear.namesOf(year, month, day));
        Set<String> spellings = inWords(
                year,
                names,
                month + "月" + (day.isPresent() ? day.getAsInt() + "日" : ""),
                KanjiNumber.withUnits(month) + "月"
                        + (day.isPresent() ? KanjiNumber.withUnits(day.getAsInt()) + "日" : ""));
        List<String> beginnings = new ArrayList<>();
        String behind = "." + month + (day.isPresent() ? "." + day.getAsInt() : "");
        names.forEach(name -> spellings.add(name.letter() + name.year() + behind));
        String digits = year + behind;
        spellings.add(digits.replace('.', '/'));
        spellings.add(String.format("%d-%02d", year, month)
                + (day.isPresent() ? String.format("-%02d", day.getAsInt()) : ""));
        if (day.isPresent()) {
            spellings.add(digits);
        } else {
            names.forEach(name -> beginnings.add(name.letter() + name.year() + behind + "."));
            beginnings.add(digits + ".");
        }
        return spelled(date.start(), written, spellings, beginnings);
    }

    private static List<EraYear> names(Optional<String> typedEra, int year, List<EraYear> otherwise) {
        return typedEra.map(era -> List.of(EraYear.of(era, year))).orElse(otherwise);
    }

    /** The year in words with what follows it, in digits and in kanji. */
    private static Set<String> inWords(int year, List<EraYear> names, String digits, String kanji) {
        Set<String> words = new LinkedHashSet<>();
        for (EraYear name : names) {
            if (name.year() == 1) {
                words.add(name.era() + "元年" + digits);
                words.add(name.era() + "元年" + kanji);
                words.add(name.letter() + "元年" + digits);
            }
            words.add(name.era() + name.year() + "年" + digits);
            words.add(name.era() + KanjiNumber.withUnits(name.year()) + "年" + kanji);
            words.add(name.letter() + name.year() + "年" + digits);
        }
        words.add(year + "年" + digits);
        words.add(KanjiNumber.digitByDigit(year) + "年" + kanji);
        return words;
    }

    private static OptionalInt day(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.find()) {
            return OptionalInt.empty();
        }
        return Optional.ofNullable(day.group("kanji"))
                .or(() -> Optional.ofNullable(day.group("digits")))
                .flatMap(DateSpan::number)
                .filter(n -> n >= 1 && n <= 31)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static boolean isEra(String name) {
        return Eras.yearBefore(name) > 0;
    }
}
