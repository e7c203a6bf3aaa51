package jirei.japanese;

import java.util.Arrays;
import java.util.Optional;

/**
 * Operations on phonetic spellings: one form for hiragana and katakana, keys that ignore spelling variants, and
 * conversion between Latin letters and kana.
 *
 * <p>All methods expect text folded by {@link Normalizer}: full-width kana, composed voicing marks, {@code ー} for the
 * long vowel.
 */
public final class Kana {
    private static final String FOLDED_AWAY = "ァィゥェォッャュョヮヵヶヂヅヲヰヱヷヸヹヺ";
    private static final String FOLDED_TO = "アイウエオツヤユヨワカケジズオイエバビベボ";
    private static final String AFTER_VU = "ァィェォャュョ";
    private static final String VOICED_B = "バビベボビビビ";

    private Kana() {}

    /** Converts hiragana to katakana and leaves other characters unchanged: {@code せうるの都市 → セウルノ都市}. */
    public static String katakana(String text) {
        StringBuilder katakana = new StringBuilder(text.length());
        text.chars().forEach(c -> katakana.append(katakana((char) c)));
        return katakana.toString();
    }

    /**
     * A key that is equal for variant spellings of the same kana word.
     *
     * <ul>
     *   <li>hiragana becomes katakana, and small kana become large: {@code ちぇっく → チエツク}
     *   <li>long vowels and middle dots are dropped: {@code サーバー → サバ}, {@code デジタル・ツイン → デジタルツイン}
     *   <li>ヴ becomes ブ, ヂ becomes ジ, ヅ becomes ズ, ヲ becomes オ: {@code ヴァーチャル → バチヤル}
     *   <li>other characters are unchanged: {@code 都市OS → 都市OS}
     * </ul>
     *
     * <p>A long vowel written as a vowel is kept: the keys of {@code メイン} and {@code メーン} differ. The key is for
     * comparison only, not for display.
     */
    public static String fold(String text) {
        return foldWithOffsets(text).text();
    }

    /**
     * The key of {@link #fold}, with each of its characters mapped to its range in the text: {@code バ of ヴァーチャル → ヴァー}.
     * A dropped long vowel belongs to the kana before it; a dropped dot belongs to none.
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

    /** Whether the text consists of kana only, including long vowels and middle dots: {@code デジタル・ツイン}. */
    public static boolean isKana(String text) {
        return text.chars().anyMatch(Kana::isKanaLetter)
                && text.chars().allMatch(c -> isKanaLetter(c) || c == 'ー' || isDot(c));
    }

    /**
     * Whether the text consists of Latin letters, digits, hyphens and blanks, with at least one letter: {@code
     * e-Estonia 2}, but not {@code 2025}.
     */
    public static boolean isLatin(String text) {
        return text.chars().anyMatch(Kana::isLatinLetter)
                && text.chars()
                        .allMatch(c -> isLatinLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ' ' || c == '\'');
    }

    /**
     * The pronunciation in katakana of a word in Latin letters; empty if it has no Latin letter. See {@link Romaji} for
     * the rules and their limits.
     *
     * <ul>
     *   <li>romaji: {@code souru → ソウル}, {@code dejitaru → デジタル}, {@code sa-bisu → サービス}
     *   <li>names: {@code Singpass → シングパス}, {@code Barcelona → バルセロナ}
     * </ul>
     */
    public static Optional<String> ofRomaji(String latin) {
        return latin.chars().anyMatch(Kana::isLatinLetter) ? Optional.of(Romaji.katakana(latin)) : Optional.empty();
    }

    /** How a word in kana or Latin letters sounds, in the form of {@link #fold}: {@code souru} and {@code ソウル} alike. */
    public static String sound(String kanaOrLatin) {
        return fold(isLatin(kanaOrLatin) ? Romaji.katakana(kanaOrLatin) : kanaOrLatin);
    }

    /**
     * A Latin key for kana, romaji and the partly converted forms of an input method, such that the key of a partly
     * typed word is a prefix of the key of the whole word: {@code でじt → dezit}, {@code dejit → dezit}, {@code デジタル →
     * dezitaru}. See {@link RomajiKey}.
     *
     * <p>Empty for text of marks only, such as {@code ー}; the empty key is a prefix of every key.
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
