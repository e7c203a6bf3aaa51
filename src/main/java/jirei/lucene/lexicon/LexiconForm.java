package jirei.lucene.lexicon;

import jirei.japanese.Kana;
import jirei.japanese.Scripts;

/**
 * A word or name of the index as it is written.
 *
 * @param frequency in how many entries it occurs; one for a name that no text holds
 * @param name whether it is the name of an entry, a city or a theme, or a word of Latin letters in such a name
 */
record LexiconForm(String text, int frequency, boolean name) {
    /** Whether people may type it by its sound: names, and words in katakana. */
    boolean isCalledByItsSound() {
        return name ? !isAcronym() : Kana.isKana(text) && text.chars().anyMatch(Scripts::isKatakana);
    }

    boolean hasKanji() {
        return hasKanji(text);
    }

    static boolean hasKanji(String text) {
        return text.codePoints().anyMatch(Scripts::isKanji);
    }

    /** {@code AI} is spelled out and not read アイ. */
    private boolean isAcronym() {
        return text.length() < 4 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
