package jirei.japanese;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variant spellings of the numbers in a short text.
 *
 * <ul>
 *   <li>{@code 第三期 → 第3期}, {@code 23区 → 二十三区}, {@code 二〇二五 → 2025}, {@code 2025年 → 二〇二五年}
 *   <li>{@code 1万2千 → 12000, 一万二千, 1.2万}
 *   <li>{@code 三次元 → 3次元, 3D}, {@code 3D → 3次元, 三次元}
 * </ul>
 *
 * <p>Kanji numerals occur in many words that are not numbers. They are read as numbers only after 第, before a counter
 * (年, 人, 次元 ...), as a year with 〇, with units throughout (十五), or mixed with digits. Left alone are {@code 一般}, {@code
 * 一部}, {@code 三重県}, {@code 万一}, {@code 千葉}, {@code 一元化}, {@code 四国}, {@code 八王子}, and with a counter {@code 十分}, {@code
 * 一時}, {@code 一本化}, {@code 六本木}, {@code 四日市}, and the others of {@link #NO_NUMBERS}.
 */
public final class Numerals {
    private static final int MOST = 3;
    private static final String COUNTERS = "次元|年|月|日|人|名|回|期|区|都市|[かカヶケ]国|[かカヶケ]所|か月|カ月|ヶ月|つ|件|歳|才|世紀|時"
            + "|分|秒|円|ドル|ウォン|ユーロ|種類|段階|層|者|社|校|台|棟|世帯|本|枚|点|項目|大|原則|号|位|級|倍|割|週|版|訂|事業|施策|分野|機関|団体";

    /** Words that look like a number with a counter but are not, with kanji or Arabic digits. */
    private static final Pattern NO_NUMBERS =
            Pattern.compile("一(?:時(?!間)|層|大|本化|期一会|点張|名(?!様))" + "|十分|十二分に|十人十色|百人一首|[一二五]本松|六本木|[四五八]日市|十日町|三日月");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9.])(?:[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?[千百十]?(?:[兆億万](?:[0-9]+[千百十]?)?)*"
                    + "|[〇一二三四五六七八九十百千][〇一二三四五六七八九十百千万億兆]*)(?![0-9.])");
    private static final Pattern COUNTER = Pattern.compile(COUNTERS);
    private static final Pattern DIMENSION =
            Pattern.compile("(?<![\\p{IsLatin}0-9〇一二三四五六七八九十百千.])([2-4二三四])(?:[DdＤ](?![\\p{IsLatin}0-9])|次元)");

    private enum NumeralForm {
        DIGITS,
        KANJI,
        TEN_THOUSANDS,
        DECIMAL
    }

    private Numerals() {}

    /** At most three variants, digits first, without the text itself; empty if it contains no number. */
    public static List<String> spellings(String text) {
        String folded = Normalizer.fold(text);
        Set<String> spellings = new LinkedHashSet<>();
        for (NumeralForm form : NumeralForm.values()) {
            spellings.add(rewritten(folded, form));
        }
        dimension(folded, "$1次元").ifPresent(named -> {
            String digits = rewritten(named, NumeralForm.DIGITS);
            spellings.addAll(List.of(digits, rewritten(named, NumeralForm.KANJI)));
            dimension(digits, "$1D").ifPresent(spellings::add);
        });
        spellings.removeAll(List.of(text, folded));
        return spellings.stream().limit(MOST).toList();
    }

    private static Optional<String> dimension(String text, String to) {
        Matcher matcher = DIMENSION.matcher(text);
        return matcher.find() ? Optional.of(matcher.replaceAll(to)) : Optional.empty();
    }

    private static String rewritten(String text, NumeralForm form) {
        StringBuilder rewritten = new StringBuilder();
        int done = 0;
        for (MatchResult number : NUMBER.matcher(text).results().toList()) {
            rewritten.append(text, done, number.start());
            rewritten.append(isNumber(text, number) ? written(text, number, form) : number.group());
            done = number.end();
        }
        return rewritten.append(text.substring(done)).toString();
    }

    private static String written(String text, MatchResult number, NumeralForm form) {
        Optional<Long> value = KanjiNumber.value(number.group());
        if (value.isEmpty()) {
            return number.group();
        }
        long n = value.get();
        boolean tenThousands = n >= 10_000 && n < 100_000_000 && n % 1_000 == 0;
        return switch (form) {
            case DIGITS -> Long.toString(n);
            case KANJI ->
                isYear(text, number, n)
                        ? KanjiNumber.digitByDigit(n)
                        : n == 0 ? number.group() : KanjiNumber.withUnits(n);
            case TEN_THOUSANDS -> tenThousands ? mixed(n) : Long.toString(n);
            case DECIMAL -> tenThousands ? decimal(n) : Long.toString(n);
        };
    }

    private static boolean isYear(String text, MatchResult number, long n) {
        return n >= 1000
                && n < 3000
                && (text.startsWith("年", number.end()) || number.group().length() == text.length());
    }

    private static String mixed(long n) {
        long thousands = n % 10_000 / 1_000;
        return n / 10_000 + "万" + (thousands > 0 ? thousands + "千" : "");
    }

    private static String decimal(long n) {
        long thousands = n % 10_000 / 1_000;
        return n / 10_000 + (thousands > 0 ? "." + thousands : "") + "万";
    }

    private static boolean isNumber(String text, MatchResult number) {
        String digits = number.group();
        boolean ordinal = number.start() > 0 && text.charAt(number.start() - 1) == '第';
        boolean counted =
                COUNTER.matcher(text).region(number.end(), text.length()).lookingAt() && !isWordOfItsOwn(text, number);
        boolean alone = digits.length() == text.length() && digits.length() > 1;
        boolean mixed = digits.matches("[0-9.,]+[千百十兆億万].*");
        return ordinal || counted || mixed || (alone && isPlain(digits)) || isYearInKanji(digits);
    }

    /** Whether the number in kanji would be the start of a word such as 十分. */
    private static boolean isWordOfItsOwn(String text, MatchResult number) {
        String kanji = KanjiNumber.value(number.group())
                .filter(n -> n > 0)
                .map(KanjiNumber::withUnits)
                .orElse(number.group());
        return NO_NUMBERS.matcher(kanji + text.substring(number.end())).lookingAt();
    }

    /** Digits, or kanji with units; adjacent kanji digits, as in 二三, mean "two or three". */
    private static boolean isPlain(String digits) {
        return digits.matches("[0-9.,]+") || digits.matches("[一二三四五六七八九]?(?:[十百千万億兆][一二三四五六七八九]?)+");
    }

    private static boolean isYearInKanji(String digits) {
        return digits.matches("[一二][〇一二三四五六七八九]{3}") && digits.indexOf('〇') >= 0;
    }
}
