package jirei.query;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.YearKind;
import jirei.casestudy.YearRange;
import jirei.japanese.Eras;

/**
 * A time in natural words within a run of text: {@code 2023年以降のAI}, {@code 令和6年に始まった}, {@code 2024年開始}, {@code
 * 2020年代}, {@code 2021〜2025年の}, {@code 昨年}, {@code 最近の防災}.
 *
 * <p>In a {@link FactQuestion}, 最近 and 昨年 are no condition. A year alone is none either, as {@code 2024年のAI計画} may be a
 * name, and so may {@code 2021〜2030年計画}.
 *
 * @param start the offset of the first character in the run
 * @param next the offset of what follows, without a particle and without a word such as 取組 that only stands for entries
 * @param years the years that are meant
 * @param guessed whether the words leave open which years these are
 */
record SpokenYears(int start, int next, YearRange years, boolean guessed) {
    /** 最近 reaches this many years back. */
    private static final int RECENT = 3;

    /** Governments went online in this decade; no case is older. */
    private static final int EARLIEST = 1990;

    private static final Pattern PAST = Pattern.compile("(?<![0-9０-９])[1１]?[0-9０-９]世紀|紀元前");

    private static final String NUMBER = "(?:元|[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String YEAR = "(?:[12１２][0-9０-９]{3}|(?:昭和|平成|令和)" + NUMBER + ")";

    /** What is behind a time that stands by itself: a particle, a bracket, with or without its backslash, or nothing. */
    private static final String BEHIND = "(?=[のにで、,)）\\\\]|$)";

    /** What begins, with a particle or without: {@code 2024年に始まった}, {@code 2024年開始}; 2024年導入計画 is rather a name. */
    private static final String STARTED =
            "(?:に(?:始ま|始め|開始|始動|導入|設立|設置|創設|新設|発足|公開|施行|策定|スタート|稼働|でき|作ら|つくら)(?:った|る|た|された|した|される|する|れた)?"
                    + "|(?:開始|始動|導入|設立|設置|創設|新設|発足|公開|施行|策定|スタート|稼働)(?:された|した|される|する|" + BEHIND + ")"
                    + "|(?:始ま|でき)(?:った|る|た))";

    /** Kanji that begin another word, as in 最近傍 and 近年箱根火山, and not what was done or is said of late. */
    private static final String NO_JOINT = "[\\p{IsHan}&&[^始導開公策設創発稼増注話新]]";

    private static final String RELATIVE = "(?:一昨年|おととし|昨年|去年|今年|本年)";

    private static final Pattern SPOKEN = Pattern.compile("(?<![0-9０-９])(?:(?:"
            + "(?<from>" + YEAR + ")年?度?から(?<to>" + YEAR + ")年度?(?:まで)?"
            + "|(?<first>" + YEAR + ")年?度?[~～〜–－-](?<last>" + YEAR + ")年度?(?:まで)?" + BEHIND
            + "|(?<year>" + YEAR + ")年度?(?:(?<side>以降|以後|から|以前|まで|より前|より後)|(?=" + STARTED + "))"
            + "|(?<decade>(?:19|20)[0-9]0)年代"
            + "|(?<![一昨])(?<relative>" + RELATIVE + ")度?(?:(?=" + STARTED + ")|" + BEHIND + ")"
            + ")(?<started>" + STARTED + ")?"
            + "|(?<!最も)(?<recent>(?:最近|近年)(?!" + NO_JOINT + ")|ここ数年))");

    private static final Pattern ALONE = Pattern.compile("(" + YEAR + ")年?度?(?:[~～〜－–-](" + YEAR + ")年?度?)?");

    private static final Pattern JOINT = Pattern.compile("[のにはで、,]?(?:(?:もの|こと|取り?組み?|事例|施策|事業|プロジェクト)$)?");

    /**
     * The first time in a run without blanks.
     *
     * @param thisYear the present year, from which 最近 is counted
     */
    static Optional<SpokenYears> in(String run, int thisYear) {
        Matcher found = SPOKEN.matcher(run);
        while (found.find()) {
            Optional<YearRange> years = years(found, thisYear);
            boolean recent = found.group("recent") != null;
            boolean guessed = recent || found.group("relative") != null || found.group("first") != null;
            if (guessed && FactQuestion.isIn(run)) {
                continue;
            }
            if (years.isPresent()) {
                Matcher joint = JOINT.matcher(run).region(found.end(), run.length());
                int next = joint.lookingAt() ? joint.end() : found.end();
                return Optional.of(new SpokenYears(found.start(), next, years.get(), guessed));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a query asks for history with these words, which are no condition then: {@code 1984年以降}, or 最近 beside
     * 10世紀.
     */
    boolean isHistory(String query) {
        boolean isOld = years.to() < EARLIEST || (years.from() != YearRange.FIRST && years.from() < EARLIEST);
        return isOld || (guessed && PAST.matcher(query).find());
    }

    /** The years that a value of a field names: {@code 令和6年}, {@code 2021～2024年}, {@code 2023年以降}. */
    static Optional<YearRange> inField(String value, int thisYear) {
        Matcher alone = ALONE.matcher(value.strip());
        return alone.matches()
                ? range(
                        year(alone.group(1)),
                        year(Objects.requireNonNullElse(alone.group(2), alone.group(1))),
                        Optional.empty())
                : in(value.strip(), thisYear)
                        .filter(spoken -> spoken.start() == 0
                                && spoken.next() == value.strip().length())
                        .map(SpokenYears::years);
    }

    /** Whether a time begins at this place. */
    static boolean isAt(String text, int at) {
        String run = text.substring(0, TypedText.runEnd(text, at));
        return SPOKEN.matcher(run)
                .region(at, run.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    private static Optional<YearRange> years(Matcher found, int thisYear) {
        Optional<YearKind> started = Optional.ofNullable(found.group("started")).map(words -> YearKind.START);
        if (found.group("recent") != null) {
            return range(thisYear - RECENT, thisYear, started);
        }
        if (found.group("decade") != null) {
            int decade = Integer.parseInt(found.group("decade"));
            return range(decade, decade + 9, started);
        }
        if (found.group("relative") != null) {
            int year = thisYear - yearsAgo(found.group("relative"));
            return range(year, year, started);
        }
        if (found.group("first") != null) {
            return range(year(found.group("first")), year(found.group("last")), started);
        }
        if (found.group("from") != null) {
            return range(year(found.group("from")), year(found.group("to")), started);
        }
        int year = year(found.group("year"));
        return switch (Optional.ofNullable(found.group("side")).orElse("")) {
            case "以降", "以後", "から" -> range(year, YearRange.LAST, started);
            case "以前" -> range(YearRange.FIRST, year, started);
            case "より前" -> range(YearRange.FIRST, year - 1, started);
            case "より後" -> range(year + 1, YearRange.LAST, started);
            case "まで" ->
                year > thisYear
                        ? range(thisYear, year, Optional.of(YearKind.PLAN))
                        : range(YearRange.FIRST, year, started);
            default -> range(year, year, started);
        };
    }

    private static int yearsAgo(String word) {
        return switch (word) {
            case "今年", "本年" -> 0;
            case "昨年", "去年" -> 1;
            default -> 2;
        };
    }

    private static Optional<YearRange> range(int from, int to, Optional<YearKind> kind) {
        return from >= YearRange.FIRST && to <= YearRange.LAST && from <= to
                ? Optional.of(new YearRange(from, to, kind))
                : Optional.empty();
    }

    /** The year of {@link #YEAR}; 0 where its number is none. */
    private static int year(String written) {
        return Eras.year(Normalizer.normalize(written, Normalizer.Form.NFKC)).orElse(0);
    }
}
