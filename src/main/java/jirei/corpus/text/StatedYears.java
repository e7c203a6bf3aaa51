package jirei.corpus.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Entry;
import jirei.casestudy.ResearchDate;
import jirei.casestudy.StatedYear;
import jirei.casestudy.YearKind;
import jirei.casestudy.YearRange;
import jirei.japanese.Eras;
import jirei.japanese.Normalizer;

/**
 * The years that the title and the own text of an entry state, with what is said of each: {@code 2016年に始まり}, {@code
 * 2030年までに}, {@code 令和5年度は}, {@code 開始日: 2024/4/1}. Years in the titles of sources are not counted, as they are
 * those of a publication.
 *
 * <p>What is said is read from the {@value #REACH} characters behind the year, up to the end of the sentence or the
 * next year, the first clause before the rest, or else from the label before it. In an entry whose title gives a span,
 * nothing begins after it. A year after the research is a plan, whatever is said.
 */
public final class StatedYears {
    private static final int REACH = 30;
    private static final int LONGEST_LABEL = 12;

    private static final String YEAR = "(?<!\\d)(?:(?<first>(?:19|20)\\d{2})年?\\s*[-~〜–ー]\\s*)?"
            + "(?<year>(?:19|20)\\d{2}|(?:昭和|平成|令和)(?:元|[1-9]\\d?))年";

    /** Such as 2024/4/1 and R6.4.1, but no part of an address. */
    private static final String DAY = "(?<![\\w/.-])(?<day>(?:19|20)\\d{2}|[SHR][1-9]\\d?)"
            + "(?<sign>[-/.])\\d{1,2}\\k<sign>\\d{1,2}(?!\\d|[-/.]\\d)";

    /** Looks at the first character first, which is another one nearly everywhere. */
    private static final Pattern YEARS = Pattern.compile("(?=[12昭平令SHR])(?:" + YEAR + "|" + DAY + ")");

    private static final Pattern LABEL =
            Pattern.compile("(?:(?<start>開始|着手|導入|稼働|施行|公開)|終了|完了|期限|予定)[^、。:\\n]{0,4}: ?$");

    private static final Pattern SENTENCE_END = Pattern.compile("[。\\n]");

    private static final Pattern CLAUSE_END = Pattern.compile("、");

    private static final Pattern PLAN = Pattern.compile("まで(?:の|に)|目標|目指|めざ|予定|見込|めど|期限|か年");

    private static final Pattern START = Pattern.compile(
            "^[~〜](?!\\d)|開始|始ま|始め|始動|発足|設立|創設|設置|新設|導入|開設|開業|稼働|稼動|公開|公表|発表|立ち上げ|スタート|施行|制定|策定|採択|締結|誕生|生まれ|できた|初めて|(?<!最)初の|から|以来|以降");

    private static final Pattern RESULT =
            Pattern.compile("^(?:度)?(?:\\d{1,2}月)?(?:末)?に?は[^、]{0,8}\\d|時点|現在|実績|達成|受賞|累計|調査|に達し");

    private StatedYears() {}

    /** The entry with the years of its text. */
    public static Entry completed(Entry entry) {
        Optional<Integer> researched = entry.provenance().researched().map(ResearchDate::year);
        Set<StatedYear> years = new LinkedHashSet<>(in(entry.title(), researched));
        OptionalInt last = lastOf(entry.title());
        for (StatedYear stated : in(entry.content().ownText(), researched)) {
            boolean another = stated.kind() == YearKind.START && stated.year() > last.orElse(YearRange.LAST);
            years.add(another ? new StatedYear(stated.year(), YearKind.MENTION) : stated);
        }
        return entry.stating(List.copyOf(years));
    }

    /** The last year of the span in a title: what begins later is something else, such as the plan that follows. */
    private static OptionalInt lastOf(String title) {
        Matcher span = YEARS.matcher(Normalizer.fold(title));
        while (span.find()) {
            if (span.group("first") != null) {
                return OptionalInt.of(year(span));
            }
        }
        return OptionalInt.empty();
    }

    /** The years in a text, in its order, each kind of a year once. */
    static List<StatedYear> in(String text, Optional<Integer> researched) {
        String folded = Normalizer.fold(text);
        Set<StatedYear> years = new LinkedHashSet<>();
        Matcher matcher = YEARS.matcher(folded);
        while (matcher.find()) {
            String said = said(folded, matcher.end());
            YearKind kind = kind(CLAUSE_END.split(said, 2)[0])
                    .or(() -> kind(said))
                    .orElseGet(() -> labelled(folded.substring(0, matcher.start())));
            if (matcher.group("first") != null) {
                add(
                        Integer.parseInt(matcher.group("first")),
                        kind == YearKind.PLAN ? kind : YearKind.START,
                        researched,
                        years);
                kind = kind == YearKind.START ? YearKind.MENTION : kind;
            }
            add(year(matcher), kind, researched, years);
        }
        return List.copyOf(years);
    }

    private static int year(Matcher matcher) {
        return Eras.year(Objects.requireNonNullElse(matcher.group("year"), matcher.group("day")))
                .orElseThrow();
    }

    private static String said(String text, int from) {
        String behind = text.substring(from, Math.min(text.length(), from + REACH));
        Matcher end = SENTENCE_END.matcher(behind);
        String sentence = end.find() ? behind.substring(0, end.start()) : behind;
        Matcher next = YEARS.matcher(sentence);
        return next.find() ? sentence.substring(0, next.start()) : sentence;
    }

    private static void add(int year, YearKind kind, Optional<Integer> researched, Set<StatedYear> years) {
        if (year >= YearRange.FIRST && year <= YearRange.LAST) {
            boolean future = researched.filter(known -> year > known).isPresent();
            years.add(new StatedYear(year, future ? YearKind.PLAN : kind));
        }
    }

    private static Optional<YearKind> kind(String said) {
        if (PLAN.matcher(said).find()) {
            return Optional.of(YearKind.PLAN);
        }
        if (RESULT.matcher(said).find()) {
            return Optional.of(YearKind.RESULT);
        }
        return START.matcher(said).find() ? Optional.of(YearKind.START) : Optional.empty();
    }

    /** What the label before a year says: {@code 開始日: 2024/4/1}. */
    private static YearKind labelled(String before) {
        Matcher label = LABEL.matcher(before.substring(Math.max(0, before.length() - LONGEST_LABEL)));
        if (!label.find()) {
            return YearKind.MENTION;
        }
        return label.group("start") != null ? YearKind.START : YearKind.PLAN;
    }
}
