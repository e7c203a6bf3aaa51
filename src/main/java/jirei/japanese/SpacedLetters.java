package jirei.japanese;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins words whose letters were set apart to fill a cell or a line.
 *
 * <ul>
 *   <li>{@code 事　業　の　概　要 → 事業の概要}, {@code 担 当 課 → 担当課}: three or more single characters with the same
 *       blanks between them
 *   <li>{@code 氏　　名 → 氏名}: two kanji with an ideographic space between them
 *   <li>unchanged: words ({@code 窓口　予約}), two characters with a plain blank ({@code 甲 乙}), numbers and days of the
 *       week ({@code 月 火 水})
 * </ul>
 *
 * <p>Limit: words of one character that stand in a row, such as {@code 春　夏　秋　冬}, are joined as well.
 */
public final class SpacedLetters {
    private static final String LETTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";
    private static final Pattern SPACED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + LETTER + "([ \\u3000]{1,8}+)" + LETTER + "(?:\\1" + LETTER + ")+"
            + "|\\p{IsHan} {0,4}\\u3000[ \\u3000]{0,8}\\p{IsHan})(?![\\p{L}\\p{N}])");
    private static final Pattern ENUMERATION = Pattern.compile("[一二三四五六七八九十〇]+|[日月火水木金土祝]+");
    private static final Pattern LABEL = Pattern.compile("\\p{IsHan}[ \\n]{1,8}\\p{IsHan}");
    private static final String BLANKS = "[ \\n\\u3000]+";

    private SpacedLetters() {}

    /** The text with such words joined. */
    public static String join(String text) {
        if (text.indexOf(' ') < 0 && text.indexOf('\u3000') < 0) {
            return text;
        }
        return SPACED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(joined(found.group())));
    }

    /**
     * The same of a label, which two kanji with plain blanks or the end of a line between them can be:
     * {@code 所 管 → 所管}.
     */
    public static String joinLabel(String label) {
        return LABEL.matcher(label).matches() ? joined(label) : join(label);
    }

    private static String joined(String spaced) {
        String word = spaced.replaceAll(BLANKS, "");
        return isEnumeration(word) ? spaced : word;
    }

    /** Whether these are numbers or days, each a word of its own. */
    public static boolean isEnumeration(String letters) {
        return ENUMERATION.matcher(letters).matches();
    }
}
