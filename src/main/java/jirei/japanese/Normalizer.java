package jirei.japanese;

import java.util.Arrays;

/**
 * Normalizes characters for search.
 *
 * <ul>
 *   <li>NFKC: {@code ﾃﾞｰﾀ → データ}, {@code ＡＩ → AI}, {@code ㎢ → km2}, {@code ① → 1}
 *   <li>characters that NFKC leaves unchanged: {@code ⺠ → 民} ({@link Radicals}), {@code ヘ゜ → ペ}
 *   <li>old forms of kanji and accents of Latin letters: {@code 國 → 国} ({@link OldKanji}), {@code é → e}
 *       ({@link Accents})
 *   <li>dashes: within katakana they become the long vowel mark, {@code サ−バ → サーバ}; elsewhere {@code -}.
 *       A long vowel mark between digits is a dash: {@code ０３ー１２３４ → 03-1234}
 *   <li>iteration marks of kana become the repeated kana: {@code かゝみ → かかみ}, {@code いすゞ → いすず}; {@code 〻 → 々}
 *   <li>wave dashes become {@code ~}; zero-width characters, such as soft hyphens, are removed
 * </ul>
 *
 * <p>Words are unchanged: spelling variants such as 取組 and 取り組み are left to the analysis.
 */
public final class Normalizer {
    private static final String DASHES = "-－‐‑‒–—―−─";
    private static final String WAVES = "~〜～∼";
    private static final String LONG_VOWELS = "ーｰ";
    private static final int HYPHENATION_POINT = '\u2027';

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private Normalizer(int capacity) {
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /** The normalized text, mapped to the raw text. */
    public static NormalizedText normalize(String raw) {
        Normalizer normalizer = new Normalizer(raw.length() + 16);
        int start = 0;
        while (start < raw.length()) {
            int end = clusterEnd(raw, start);
            if (end == start + 1 && isPlain(raw.charAt(start))) {
                normalizer.append(raw.charAt(start), start);
            } else {
                normalizer.appendCluster(raw, start, end);
            }
            start = end;
        }
        return new NormalizedText(normalizer.text.toString(), normalizer.starts, normalizer.ends);
    }

    /** A text in lower case letter by letter, with the same offsets; the lower case of a whole text may be longer. */
    public static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }

    /** The normalized text without the mapping. */
    public static String fold(String raw) {
        return normalize(raw).text();
    }

    /**
     * Repairs characters in text for display and keeps its wording: {@code ⺠⽤ → 民用}. The hyphenation point becomes the
     * Japanese middle dot, which looks the same in fonts: {@code ‧ → ・}.
     */
    public static String repair(String raw) {
        if (raw.chars().noneMatch(c -> c == HYPHENATION_POINT || isRadical(c) || isShapedForPrint(c))) {
            return raw;
        }
        StringBuilder repaired = new StringBuilder(raw.length());
        raw.codePoints()
                .map(c -> c == HYPHENATION_POINT ? '・' : c)
                .forEach(c -> repaired.append(
                        isKangxi(c) || isShapedForPrint(c) ? compose(Character.toString(c)) : Radicals.ideographOf(c)));
        return repaired.toString();
    }

    private void appendCluster(String raw, int start, int end) {
        int first = raw.codePointAt(start);
        if (isInvisible(first)) {
            return;
        }
        if (LONG_VOWELS.indexOf(first) >= 0 && isDigit(raw, letterBefore(raw, start)) && isDigit(raw, end)) {
            append("-", start, end);
        } else if (DASHES.indexOf(first) >= 0) {
            boolean longVowel = first != '-' && isKatakana(raw, letterBefore(raw, start)) && isKatakana(raw, end);
            append(longVowel ? "ー" : "-", start, end);
        } else if (WAVES.indexOf(first) >= 0) {
            append("~", start, end);
        } else {
            String marks = raw.substring(start + Character.charCount(first), end);
            String composed = compose(Radicals.ideographOf(first) + combining(marks));
            String spelled = OldKanji.modernize(Accents.strip(composed));
            append(IterationMark.expand(text, spelled), start, end);
        }
    }

    private void append(char plain, int start) {
        int at = text.length();
        text.append(plain);
        makeRoom();
        starts[at] = start;
        ends[at] = start + 1;
    }

    private void makeRoom() {
        if (text.length() > starts.length) {
            starts = Arrays.copyOf(starts, text.length() * 2);
            ends = Arrays.copyOf(ends, text.length() * 2);
        }
    }

    private void append(String normalized, int start, int end) {
        int from = text.length();
        text.append(normalized);
        makeRoom();
        Arrays.fill(starts, from, text.length(), start);
        Arrays.fill(ends, from, text.length(), end);
    }

    /** The end of a cluster: a character with its combining marks. */
    private static int clusterEnd(String raw, int start) {
        int end = start + Character.charCount(raw.codePointAt(start));
        while (end < raw.length() && isMark(raw.codePointAt(end))) {
            end += Character.charCount(raw.codePointAt(end));
        }
        return end;
    }

    /**
     * Whether the character is certainly unchanged, unless a mark follows: most of any Japanese text. Looking each up in
     * all tables took a fifth of the time of a search.
     */
    static boolean isPlain(char c) {
        boolean ascii = c < 0x7F && c != '-' && c != '~';
        boolean kana = (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ヺ');
        boolean sign = c >= '、' && c <= '。';
        boolean kanji = c >= 0x4E00 && c <= 0x9FFF && !OldKanji.isOld(c);
        return ascii || kana || sign || kanji;
    }

    private static boolean isMark(int c) {
        if (c < 0x300 || (c >= 0x3400 && c <= 0x9FFF)) {
            return false;
        }
        boolean hangulVowelOrEnd = c >= 0x1160 && c <= 0x11FF;
        return Character.getType(c) == Character.NON_SPACING_MARK || "゛゜ﾞﾟ".indexOf(c) >= 0 || hangulVowelOrEnd;
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /**
     * The start of the last character before this position that is neither a mark nor invisible; -1 if there is none.
     */
    private static int letterBefore(String raw, int place) {
        int at = place - 1;
        while (at >= 0 && (isMark(raw.charAt(at)) || isInvisible(raw.charAt(at)))) {
            at--;
        }
        return at;
    }

    private static boolean isKatakana(String raw, int at) {
        return at >= 0
                && at < raw.length()
                && Character.UnicodeScript.of(raw.charAt(at)) == Character.UnicodeScript.KATAKANA;
    }

    private static boolean isDigit(String raw, int at) {
        return at >= 0 && at < raw.length() && Character.isDigit(raw.charAt(at));
    }

    /** Voicing marks as combining characters; variation selectors, which choose only a glyph, are dropped. */
    private static String combining(String marks) {
        return marks.isEmpty()
                ? ""
                : marks.replace('゛', '\u3099')
                        .replace('゜', '\u309A')
                        .replaceAll("\\p{InVariation_Selectors}|\\p{InVariation_Selectors_Supplement}", "");
    }

    /** Latin ligatures ({@code ﬃ}) and vertical presentation forms ({@code ︒ ﹁}). */
    private static boolean isShapedForPrint(int c) {
        return (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFE10 && c <= 0xFE18) || (c >= 0xFE31 && c <= 0xFE48);
    }

    private static boolean isRadical(int c) {
        return c >= 0x2E80 && c <= 0x2FD5;
    }

    private static boolean isKangxi(int c) {
        return c >= 0x2F00 && c <= 0x2FD5;
    }

    private static String compose(String cluster) {
        return java.text.Normalizer.normalize(cluster, java.text.Normalizer.Form.NFKC);
    }
}
