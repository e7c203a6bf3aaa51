package jirei.lucene.lexicon;

import jirei.japanese.Kana;
import jirei.japanese.Scripts;

/**
 * A word or name of the index, as written.
 *
 * @param frequency the number of entries in which it occurs; 1 for a name that occurs in no text
 * @param name whether it is the name of an entry, a city or a theme, or a Latin word in such a name
 */
record LexiconForm(String text, int frequency, boolean name) {
    /** In letters; a shorter Latin word of a name is an ordinary one, as "at" is, which sounds like あと. */
    private static final int SHORTEST_LATIN = 3;

    /** Whether it can be found by its reading: names and katakana words. */
    boolean isCalledByItsSound() {
        boolean isShort = text.length() < SHORTEST_LATIN && Kana.isLatin(text);
        return name
                ? !isAcronym() && !isShort
                : Kana.isKana(text) && text.chars().anyMatch(Scripts::isKatakana);
    }

    boolean hasKanji() {
        return hasKanji(text);
    }

    static boolean hasKanji(String text) {
        return text.codePoints().anyMatch(Scripts::isKanji);
    }

    /** {@code AI} is pronounced letter by letter, not アイ. */
    private boolean isAcronym() {
        return text.length() < 4 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
