package jirei.corpus.metadata;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.ResearchDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in Japanese texts: {@code 2026年3月5日}, {@code 令和8年3月}, {@code 令和八年三月}, {@code R8.3.5}, {@code 2026-03},
 * {@code 2026/3/5}. The day does not matter.
 *
 * <p>A fiscal year (令和8年度) is no date, since it names no month; nor is a month that only ends or begins a period
 * (2026年3月まで).
 */
final class DateInText {
    private static final String NUMBER = "(元|[0-9〇一二三四五六七八九十]{1,4})";
    private static final String DAY = "(?:\\s*[0-9〇一二三四五六七八九十]{1,3}\\s*日)?";
    private static final String WRITTEN = "(令和|平成|昭和|西暦)?\\s*" + NUMBER + "\\s*年\\s*" + NUMBER + "\\s*月(?!期|間)" + DAY;
    private static final String SHORT =
            "(?<![A-Za-z0-9])([RHSrhs])\\s?([0-9]{1,2})\\.([0-9]{1,2})(?:\\.[0-9]{1,2})?(?![0-9.])";
    private static final String SIGNS =
            "(?<![0-9./-])((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2])(?:-[0-9]{2})?|/([0-9]{1,2})(?:/[0-9]{1,2})?|\\.([0-9]{1,2})\\.[0-9]{1,2})"
                    + "(?![0-9./-])";
    private static final Pattern DATE = Pattern.compile(WRITTEN + "|" + SHORT + "|" + SIGNS);

    private static final Pattern YEAR = Pattern.compile("(?:西暦)?((?:19|20)[0-9]{2})\\s*年?");
    private static final Pattern YEAR_OF_ERA = Pattern.compile("(令和|平成|昭和)\\s*" + NUMBER + "\\s*年");
    private static final Pattern PERIOD =
            Pattern.compile("\\s*(?:まで|以降|以前|以来|から|より|末まで|頃まで|[~〜–—-]).*", Pattern.DOTALL);

    /** What may stand on the line of a date that is the date of all the document. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?:(?:発行|作成|公表|公開|発表|改訂|改定|更新|調査)(?:年月日|年月|日|時期|時点)?|日付|年月日?|初版|第[0-9]+[版号]|付|現在|時点|版|[月火水木金土日](?:曜日?)?)*");

    private static final Pattern PUBLISHER =
            Pattern.compile("[^\\p{IsHiragana}。、]{0,24}(?:省|庁|局|部|課|室|府|都|県|市|区|町|村|院|会|社|団|機構|研究所|センター|大学)");

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int EARLIEST_YEAR = 1980;

    private DateInText() {}

    /** The date, if the text is one and nothing else; a year is enough. */
    static Optional<ResearchDate> date(String text) {
        String written = folded(text).strip();
        Matcher year = YEAR.matcher(written);
        if (year.matches()) {
            return Optional.of(ResearchDate.of(Integer.parseInt(year.group(1))));
        }
        Matcher era = YEAR_OF_ERA.matcher(written);
        if (era.matches()) {
            return Optional.of(ResearchDate.of(Eras.yearBefore(era.group(1)) + number(era.group(2))));
        }
        Matcher date = DATE.matcher(written);
        return date.matches() ? month(date).map(ResearchDate::of) : Optional.empty();
    }

    /** The months of all dates in a text, but for those that only begin or end a period. */
    static Set<YearMonth> months(String text) {
        String written = folded(text);
        Set<YearMonth> months = new LinkedHashSet<>();
        Matcher date = DATE.matcher(written);
        while (date.find()) {
            if (!PERIOD.matcher(written).region(date.end(), written.length()).matches()) {
                month(date).filter(DateInText::isPlausible).ifPresent(months::add);
            }
        }
        return months;
    }

    /** The month on a line that bears a date, and beside it at most whose or what date it is: {@code 港湾局 2026年3月発行}. */
    static Optional<YearMonth> alone(String line) {
        String written = folded(line);
        Matcher date = DATE.matcher(written);
        if (!date.find()) {
            return Optional.empty();
        }
        Optional<YearMonth> month = month(date).filter(DateInText::isPlausible);
        String rest = (written.substring(0, date.start()) + " " + written.substring(date.end()))
                .replaceAll("[()（）:：・/\\s]+", " ")
                .strip();
        for (String word : rest.split(" ", 4)) {
            boolean fits =
                    BESIDE.matcher(word).matches() || PUBLISHER.matcher(word).matches();
            if (!fits) {
                return Optional.empty();
            }
        }
        return month;
    }

    private static Optional<YearMonth> month(Matcher date) {
        int before = Eras.yearBefore(group(date, 1) + group(date, 4));
        int year = number(group(date, 2) + group(date, 5) + group(date, 7));
        int month = number(group(date, 3) + group(date, 6) + group(date, 8) + group(date, 9) + group(date, 10));
        if (before > 0 ? year > 99 : year < 1000) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.of(before + year, month));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String group(Matcher matcher, int number) {
        @Nullable String found = matcher.group(number);
        return found == null ? "" : found;
    }

    /** {@code 8}, {@code 八}, {@code 十二}, {@code 二〇二六}, and 元 as 1; 0 for what is no number. */
    private static int number(String written) {
        if (written.equals("元")) {
            return 1;
        }
        if (written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            written.chars().forEach(c -> digits.append(c <= '9' ? c - '0' : DIGITS.indexOf(c)));
            return Integer.parseInt(digits.toString());
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0));
        int ones = ten + 1 == written.length() ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
        return written.length() > 3 || tens < 0 || ones < 0 ? 0 : tens * 10 + ones;
    }

    private static boolean isPlausible(YearMonth month) {
        return month.getYear() >= EARLIEST_YEAR
                && !month.isAfter(YearMonth.now(ZoneOffset.UTC).plusMonths(1));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
