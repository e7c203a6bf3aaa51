package jirei.japanese;

/**
 * Joins text that was broken across printed lines.
 *
 * <ul>
 *   <li>{@code 行政サー + ビス → 行政サービス}: no blank next to kanji and kana, nor between them and Latin letters
 *   <li>{@code open + data → open data}
 *   <li>{@code govern- + ment → government}, but {@code e- + Government → e-Government}, {@code 2021- + 2025 →
 *       2021-2025}
 *   <li>{@code https://example.org/a/ + b → https://example.org/a/b}
 * </ul>
 *
 * <p>Limit: the hyphen of a compound broken at the hyphen is lost ({@code well- + known → wellknown}), since it looks
 * like hyphenation.
 */
public final class LineJoiner {
    private LineJoiner() {}

    /** The separator between two joined lines. */
    public enum Seam {
        /** No separator. */
        NONE,
        /** A blank. */
        BLANK,
        /** No separator, and the hyphen at the end of the first line is removed. */
        HYPHEN_GOES
    }

    /** Two lines joined into one. */
    public static String join(String before, String after) {
        String head = before.stripTrailing();
        String tail = after.stripLeading();
        return switch (seam(head, tail)) {
            case NONE -> head + tail;
            case BLANK -> head + " " + tail;
            case HYPHEN_GOES -> head.substring(0, head.length() - 1) + tail;
        };
    }

    /** The separator for two lines that have no blank at the break. */
    public static Seam seam(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Seam.NONE;
        }
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        if (isJapanese(last) || isJapanese(first)) {
            return Seam.NONE;
        }
        if (inAddress(before, last)) {
            return Seam.NONE;
        }
        if (last == '-' || last == '\u2010' || last == '\u00AD') {
            boolean word = before.length() > 2
                    && Character.isLetter(before.charAt(before.length() - 2))
                    && Character.isLetter(before.charAt(before.length() - 3))
                    && Character.isLowerCase(first);
            return word || last == '\u00AD' ? Seam.HYPHEN_GOES : Seam.NONE;
        }
        return Seam.BLANK;
    }

    /** Whether Japanese text has no blank next to this character. */
    public static boolean isJapanese(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0x30FB && c <= 0x30FC)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || "●○■□◆◇・※★☆→⇒～…“”".indexOf(c) >= 0;
    }

    private static boolean inAddress(String before, int last) {
        String word = before.substring(before.lastIndexOf(' ') + 1);
        return word.contains("://") && "/.-_?=&%#".indexOf(last) >= 0;
    }
}
