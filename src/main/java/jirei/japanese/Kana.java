package jirei.japanese;

import java.util.Arrays;
import java.util.Optional;

/**
 * What one can do with words written by sound: the two syllabaries as one, their spellings as one, and Latin letters as
 * kana and back.
 *
 * <p>All expect text that {@link Normalizer} has folded: full-width kana, composed voicing marks, {@code ー} for the
 * long vowel.
 */
public final class Kana {
    private static final String FOLDED_AWAY = "ァィゥェォッャュョヮヵヶヂヅヲヰヱヷヸヹヺ";
    private static final String FOLDED_TO = "アイウエオツヤユヨワカケジズオイエバビベボ";
    private static final String AFTER_VU = "ァィェォャュョ";
    private static final String VOICED_B = "バビベボビビビ";

    private Kana() {}

    /** Hiragana as katakana, all else as it is: {@code せうるの都市 → セウルノ都市}. */
    public static String katakana(String text) {
        StringBuilder katakana = new StringBuilder(text.length());
        text.chars().forEach(c -> katakana.append(katakana((char) c)));
        return katakana.toString();
    }

    /**
     * The key by which spellings of the same kana are one.
     *
     * <ul>
     *   <li>hiragana is katakana, small kana are large: {@code ちぇっく → チエツク}
     *   <li>the long vowel and the dot between words go: {@code サーバー → サバ}, {@code デジタル・ツイン → デジタルツイン}
     *   <li>ヴ is ブ, ヂ is ジ, ヅ is ズ, ヲ is オ: {@code ヴァーチャル → バチヤル}
     *   <li>other characters stay: {@code 都市OS → 都市OS}
     * </ul>
     *
     * <p>A long vowel written as a vowel stays: {@code メイン} and {@code メーン} differ. It is for comparing, never for
     * showing.
     */
    public static String fold(String text) {
        return foldWithOffsets(text).text();
    }

    /**
     * The key of {@link #fold}, with the way back from each of its characters to the stretch of the text that it stands
     * for: {@code バ of ヴァーチャル → ヴァー}. A dropped long vowel belongs to the kana before it, a dropped dot to nothing.
     */
    public static NormalizedText foldWithOffsets(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int end;
        for (int start = 0; start < text.length(); start = end) {
            char c = katakana(text.charAt(start));
            end = start + 1;
            int small = c == 'ヴ' && end < text.length() ? AFTER_VU.indexOf(katakana(text.charAt(end))) : -1;
            int at = folded.length();
            if (c == 'ー') {
                if (at > 0 && ends[at - 1] == start) {
                    ends[at - 1] = end;
                }
            } else if (!isDot(c)) {
                boolean wholeMora = small >= 0 && small < 4;
                end = wholeMora ? end + 1 : end;
                folded.append(small >= 0 ? VOICED_B.charAt(small) : foldOne(c));
                starts[at] = start;
                ends[at] = end;
            }
        }
        int length = folded.length();
        return new NormalizedText(folded.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    /** Whether the text is kana throughout, long vowels and dots between included: {@code デジタル・ツイン}. */
    public static boolean isKana(String text) {
        return text.chars().anyMatch(Kana::isKanaLetter)
                && text.chars().allMatch(c -> isKanaLetter(c) || c == 'ー' || isDot(c));
    }

    /** Whether the text is Latin letters with digits, hyphens and blanks: {@code e-Estonia 2}, but not {@code 2025}. */
    public static boolean isLatin(String text) {
        return text.chars().anyMatch(Kana::isLatinLetter)
                && text.chars()
                        .allMatch(c -> isLatinLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ' ' || c == '\'');
    }

    /**
     * What a word in Latin letters sounds like, in katakana; empty if it holds no Latin letter. See {@link Romaji} for
     * what it takes and what it gets wrong.
     *
     * <ul>
     *   <li>romaji: {@code souru → ソウル}, {@code dejitaru → デジタル}, {@code sa-bisu → サービス}
     *   <li>names: {@code Singpass → シングパス}, {@code Barcelona → バルセロナ}
     * </ul>
     */
    public static Optional<String> ofRomaji(String latin) {
        return latin.chars().anyMatch(Kana::isLatinLetter) ? Optional.of(Romaji.katakana(latin)) : Optional.empty();
    }

    /**
     * One Latin spelling for kana, romaji and the half-way forms of an input method, so that what is typed so far is a
     * prefix of what is meant: {@code でじt → dezit}, {@code dejit → dezit}, {@code デジタル → dezitaru}. See
     * {@link RomajiKey}.
     *
     * <p>It is empty for text of nothing but marks, such as {@code ー}: a prefix of everything.
     */
    public static String romajiKey(String kanaOrLatin) {
        return RomajiKey.of(kanaOrLatin);
    }

    static char katakana(char c) {
        return Scripts.isHiragana(c) || c == 'ゝ' || c == 'ゞ' ? (char) (c + 'ァ' - 'ぁ') : c;
    }

    static boolean isKanaLetter(int c) {
        return Scripts.isHiragana(c) || Scripts.isKatakana(c) || "ゝゞヽヾ".indexOf(c) >= 0;
    }

    static boolean isLatinLetter(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean isDot(int c) {
        return c == '・' || c == '･';
    }

    private static char foldOne(char c) {
        int at = FOLDED_AWAY.indexOf(c);
        return at >= 0 ? FOLDED_TO.charAt(at) : c == 'ヴ' ? 'ブ' : c;
    }
}
