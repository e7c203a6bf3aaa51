package jirei.japanese;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date that stands in a Japanese text: {@code 2026年3月5日}, {@code 令和8年3月}, {@code 令和八年三月}, {@code R8年3月}, {@code
 * R8.3.5}, {@code 2026-03}, {@code 2026/3/5}, or only a year, {@code 令和8年}. The day is not kept.
 *
 * <p>A fiscal year (令和8年度) is no date. A month of which a period is said (3月期, 3月間) does not belong to the year before
 * it.
 *
 * @param start where it begins in the text
 * @param end where it ends, day and all
 * @param year in the Gregorian calendar
 * @param month 1 to 12; nothing where only a year is written
 */
public record DateSpan(int start, int end, int year, OptionalInt month) {
    /** The name of an era, its letter, or the word for the Gregorian calendar. */
    static final String ERA = "明治|大正|昭和|平成|令和|西暦|(?<![A-Za-z0-9])[RHSTMrhstm]";

    /** A number up to 4 characters long, in digits or kanji. */
    static final String NUMBER = "[0-9〇一二三四五六七八九十]{1,4}";

    private static final String KANJI_MONTH = "\\s*(?<month>" + NUMBER + ")\\s*月(?!期|間)(?:\\s*" + NUMBER + "\\s*日)?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<era>" + ERA + ")?\\s*(?<year>元|" + NUMBER + ")\\s*年(?!度)(?:" + KANJI_MONTH + ")?"),
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?<era>[RHSTMrhstm])\\s?(?<year>[0-9]{1,2})\\.(?<month>[0-9]{1,2})(?:\\.[0-9]{1,2})?(?![0-9.])"),
            numeric("-", "0[1-9]|1[0-2]", "(?:-[0-9]{2})?"),
            numeric("/", "[0-9]{1,2}", "(?:/[0-9]{1,2})?"),
            numeric("\\.", "[0-9]{1,2}", "\\.[0-9]{1,2}"));

    private static Pattern numeric(String sign, String month, String day) {
        return Pattern.compile("(?<![0-9./-])(?<year>(?:19|20)[0-9]{2})" + sign + "(?<month>" + month + ")" + day
                + "(?![0-9./-])(?<era>)");
    }

    /**
     * The dates of a text in their order.
     *
     * @param text in NFKC, so that digits are narrow and ㋿ is 令和
     */
    public static List<DateSpan> in(String text) {
        List<DateSpan> dates = new ArrayList<>();
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                read(matcher).ifPresent(dates::add);
            }
        }
        dates.sort(Comparator.comparingInt(DateSpan::start));
        return List.copyOf(dates);
    }

    /** The month with its year; nothing where only a year is written. */
    public Optional<YearMonth> yearMonth() {
        return month.isPresent() ? Optional.of(YearMonth.of(year, month.getAsInt())) : Optional.empty();
    }

    private static Optional<DateSpan> read(Matcher matcher) {
        @Nullable String era = matcher.group("era");
        OptionalInt year = year(era, matcher.group("year"));
        @Nullable String writtenMonth = matcher.group("month");
        Optional<Integer> month = Optional.ofNullable(writtenMonth).flatMap(DateSpan::number);
        if (year.isEmpty() || month.filter(n -> n < 1 || n > 12).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new DateSpan(
                matcher.start(),
                matcher.end(),
                year.getAsInt(),
                month.map(OptionalInt::of).orElse(OptionalInt.empty())));
    }

    /** The year in the Gregorian calendar that an era and its year name; empty for a year that is none. */
    static OptionalInt year(@Nullable String era, String written) {
        int before = era == null ? 0 : Eras.yearBefore(era);
        return number(written)
                .filter(n -> before > 0 ? n >= 1 && n <= 99 : n >= 1000)
                .map(n -> OptionalInt.of(before + n))
                .orElse(OptionalInt.empty());
    }

    static Optional<Integer> number(String written) {
        return written.equals("元") ? Optional.of(1) : KanjiNumber.value(written).map(Long::intValue);
    }
}
