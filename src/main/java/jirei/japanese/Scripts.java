package jirei.japanese;

import java.lang.Character.UnicodeScript;

/** Distinguishes the scripts of Japanese by code point. */
public final class Scripts {
    private Scripts() {}

    /** Whether the character is a kanji, 々 or 〇. */
    public static boolean isKanji(int c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    /** Whether the character is hiragana from ぁ to ゖ; marks such as ー and ゝ are not. */
    public static boolean isHiragana(int c) {
        return c >= 'ぁ' && c <= 'ゖ';
    }

    /** Whether the character is full-width katakana from ァ to ヺ; marks such as ー and ヽ are not. */
    public static boolean isKatakana(int c) {
        return c >= 'ァ' && c <= 'ヺ';
    }

    /** Whether the character is of a script that search cuts into single characters: kanji, kana with its marks, hangul. */
    public static boolean isEastAsian(int c) {
        return (c >= 'ぁ' && c <= 'ヿ')
                || switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                };
    }

    /** Whether a word consists of hiragana only, including the long vowel mark ー. */
    public static boolean isHiragana(String word) {
        return word.chars().allMatch(c -> isHiragana(c) || c == 'ー');
    }
}
