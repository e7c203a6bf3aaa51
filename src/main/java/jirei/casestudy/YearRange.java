package jirei.casestudy;

import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year or several in a row, and perhaps what must be said of them. The text form is that of a value of {@link
 * StudyDimension#YEAR}: {@code 2024}, {@code 2023-}, {@code -2020}, {@code 2020-2025}, {@code 2024開始}.
 *
 * @param from the first year, {@value #FIRST} or later
 * @param to the last year, {@value #LAST} or earlier
 * @param kind empty for years of every kind
 */
public record YearRange(int from, int to, Optional<YearKind> kind) {
    /** The first year that counts as one of digital government. */
    public static final int FIRST = 1950;

    /** The last year for which a text may plan. */
    public static final int LAST = 2100;

    private static final String YEAR = "(?:19|20|21)[0-9]{2}";

    private static final Pattern FORM = Pattern.compile(
            "(?:(?<one>" + YEAR + ")|(?<from>" + YEAR + ")?-(?<to>" + YEAR + ")?)年?(?<kind>開始|計画|実績|記載)?");

    /**
     * Years in a row.
     *
     * @throws IllegalArgumentException if the first is after the last, or one is out of range
     */
    public YearRange {
        if (from > to || from < FIRST || to > LAST) {
            throw new IllegalArgumentException("no years: " + from + " to " + to);
        }
    }

    /** The years of a text in the form of a value; empty if it has another form, or names no year in range. */
    public static Optional<YearRange> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || text.strip().startsWith("--") || form.group().matches("-\\D*")) {
            return Optional.empty();
        }
        boolean single = form.group("one") != null;
        int from = number(form.group(single ? "one" : "from"), FIRST);
        int to = number(form.group(single ? "one" : "to"), LAST);
        Optional<YearKind> kind = Optional.ofNullable(form.group("kind")).flatMap(YearKind::labelled);
        return from <= to && from >= FIRST && to <= LAST
                ? Optional.of(new YearRange(from, to, kind))
                : Optional.empty();
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** The present year in Japan. */
    public static int thisYear() {
        return Year.now(ZoneId.of("Asia/Tokyo")).getValue();
    }

    /** Whether this year is one of them, and the same is said of it. */
    public boolean includes(StatedYear stated) {
        return stated.year() >= from
                && stated.year() <= to
                && kind.filter(said -> said != stated.kind()).isEmpty();
    }

    /** Whether it is one year, of every kind. */
    public boolean isOneYear() {
        return from == to && kind.isEmpty();
    }

    /** In Japanese: {@code 2024年}, {@code 2023年以降}, {@code 2020年まで}, {@code 2020～2025年}, {@code 2024年開始}. */
    public String label() {
        String years = from == to
                ? from + "年"
                : to == LAST ? from + "年以降" : from == FIRST ? to + "年まで" : from + "～" + to + "年";
        return years + kind.map(said -> (from == to ? "" : "・") + said.label()).orElse("");
    }

    @Override
    public String toString() {
        String years = from == to
                ? String.valueOf(from)
                : (from == FIRST ? "" : String.valueOf(from)) + "-" + (to == LAST ? "" : String.valueOf(to));
        return years + kind.map(YearKind::label).orElse("");
    }
}
