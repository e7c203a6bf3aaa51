package jirei.japanese;

import java.lang.Character.UnicodeScript;

/** Tells the scripts of Japanese apart, by code point. */
public final class Scripts {
    private Scripts() {}

    /** Whether it is a kanji, 々 and 〇 among them. */
    public static boolean isKanji(int c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    /** Whether it is hiragana from ぁ to ゖ; marks such as ー and ゝ are not. */
    public static boolean isHiragana(int c) {
        return c >= 'ぁ' && c <= 'ゖ';
    }

    /** Whether it is full-width katakana from ァ to ヺ; marks such as ー and ヽ are not. */
    public static boolean isKatakana(int c) {
        return c >= 'ァ' && c <= 'ヺ';
    }

    /** Whether all of a word is hiragana, long vowels (ー) among it. */
    public static boolean isHiragana(String word) {
        return word.chars().allMatch(c -> isHiragana(c) || c == 'ー');
    }
}
