package jirei.lucene.analysis;

import jirei.japanese.Scripts;

/**
 * Finds where a blank may stand inside the names of persons: {@code 山川花子 → 山川 花子}.
 *
 * <p>In the gram view a text with the blank matches texts with and without it, so a phrase is searched in this form.
 * All cuts that the dictionary allows are made, 山 川 花子, and each bears that there is no blank. A whole text of 3 to 6
 * characters needs a surname only, as given names are often not in the dictionary; in a longer text both must be known.
 */
public final class PersonNames {
    private static final IpadicWords WORDS = new IpadicWords();

    /** In characters, of a surname and of a given name. */
    private static final int LONGEST = 3;

    /** In characters, of a whole name. */
    private static final int SHORTEST = 3;

    private PersonNames() {}

    /** The folded text with a blank wherever a surname ends before a given name; unchanged if there is no such place. */
    public static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text);
        for (int at = text.length() - 1; at > 0; at--) {
            if (isCut(text, at)) {
                spaced.insert(at, ' ');
            }
        }
        return spaced.toString();
    }

    private static boolean isCut(String text, int at) {
        if (isName(text) && at <= LONGEST && text.length() - at <= LONGEST && WORDS.isSurname(text.substring(0, at))) {
            return true;
        }
        for (int start = Math.max(0, at - LONGEST); start < at; start++) {
            for (int end = at + 1; end <= Math.min(text.length(), at + LONGEST); end++) {
                if (end - start >= SHORTEST
                        && WORDS.isGivenName(text.substring(at, end))
                        && WORDS.isSurname(text.substring(start, at))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isName(String text) {
        return text.length() >= SHORTEST
                && text.chars().allMatch(c -> Scripts.isKanji(c) || Scripts.isHiragana(c) || Scripts.isKatakana(c));
    }
}
