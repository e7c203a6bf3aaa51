package jirei.japanese;

/**
 * Joins what the end of a line of print has parted.
 *
 * <ul>
 *   <li>{@code 行政サー + ビス → 行政サービス}: no blank beside kanji and kana, nor between them and Latin letters
 *   <li>{@code open + data → open data}
 *   <li>{@code govern- + ment → government}, but {@code e- + Government → e-Government}, {@code 2021- + 2025 → 2021-2025}
 *   <li>{@code https://example.org/a/ + b → https://example.org/a/b}
 * </ul>
 *
 * <p>What it gets wrong: a hyphen that belongs to a compound ({@code well- + known → wellknown}), since a line does not
 * tell.
 */
public final class LineJoiner {
    private LineJoiner() {}

    /** What goes between two lines. */
    public enum Seam {
        /** Nothing. */
        NONE,
        /** A blank. */
        BLANK,
        /** Nothing, and the hyphen before it goes. */
        HYPHEN_GOES
    }

    /** One line behind the other, as if it had not ended. */
    public static String join(String before, String after) {
        String head = before.stripTrailing();
        String tail = after.stripLeading();
        return switch (seam(head, tail)) {
            case NONE -> head + tail;
            case BLANK -> head + " " + tail;
            case HYPHEN_GOES -> head.substring(0, head.length() - 1) + tail;
        };
    }

    /** What goes between two lines that have no blank at their ends. */
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

    /** Whether a character stands beside others without a blank in Japanese. */
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
