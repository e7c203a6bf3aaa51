package jirei.corpus.metadata;

import java.text.Normalizer;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.casestudy.ResearchDate;
import jirei.japanese.DateSpan;

/**
 * Decides which of the dates in a text is that of the document.
 *
 * <p>A month that only ends or begins a period (2026年3月まで) is none.
 */
final class DateInText {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern PERIOD =
            Pattern.compile("\\s*(?:まで|以降|以前|以来|から|より|末まで|頃まで|[~〜–—-]).*", Pattern.DOTALL);

    /** What may stand on the line of a date that is the date of all the document. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?:(?:発行|作成|公表|公開|発表|改訂|改定|更新|調査)(?:年月日|年月|日|時期|時点)?|日付|年月日?|初版|第[0-9]+[版号]|付|現在|時点|版|[月火水木金土日](?:曜日?)?)*");

    private static final Pattern PUBLISHER =
            Pattern.compile("[^\\p{IsHiragana}。、]{0,24}(?:省|庁|局|部|課|室|府|都|県|市|区|町|村|院|会|社|団|機構|研究所|センター|大学)");

    private static final int EARLIEST_YEAR = 1980;

    private DateInText() {}

    /** The date, if the text is one and nothing else; a year is enough. */
    static Optional<ResearchDate> date(String text) {
        String written = folded(text).strip();
        if (YEAR.matcher(written).matches()) {
            return Optional.of(ResearchDate.of(Integer.parseInt(written)));
        }
        return DateSpan.in(written).stream()
                .filter(date -> date.start() == 0 && date.end() == written.length())
                .findFirst()
                .map(date -> date.yearMonth().map(ResearchDate::of).orElseGet(() -> ResearchDate.of(date.year())));
    }

    /** The months of all dates in a text, but for those that only begin or end a period. */
    static Set<YearMonth> months(String text) {
        String written = folded(text);
        Set<YearMonth> months = new LinkedHashSet<>();
        for (DateSpan date : DateSpan.in(written)) {
            if (!PERIOD.matcher(written).region(date.end(), written.length()).matches()) {
                plausibleMonth(date).ifPresent(months::add);
            }
        }
        return months;
    }

    /** The month on a line that bears a date, and beside it at most whose or what date it is: {@code 港湾局 2026年3月発行}. */
    static Optional<YearMonth> alone(String line) {
        String written = folded(line);
        Optional<DateSpan> first = DateSpan.in(written).stream()
                .filter(date -> date.month().isPresent())
                .findFirst();
        return first.filter(date ->
                        namesOnlyItsKind(written.substring(0, date.start()) + " " + written.substring(date.end())))
                .flatMap(DateInText::plausibleMonth);
    }

    /** Whether the rest of a line says at most whose or what date it bears. */
    private static boolean namesOnlyItsKind(String rest) {
        String words = rest.replaceAll("[()（）:：・/\\s]+", " ").strip();
        return Stream.of(words.split(" ", 4))
                .allMatch(word -> BESIDE.matcher(word).matches()
                        || PUBLISHER.matcher(word).matches());
    }

    private static Optional<YearMonth> plausibleMonth(DateSpan date) {
        return date.yearMonth().filter(DateInText::isPlausible);
    }

    private static boolean isPlausible(YearMonth month) {
        return month.getYear() >= EARLIEST_YEAR
                && !month.isAfter(YearMonth.now(ZoneOffset.UTC).plusMonths(1));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
