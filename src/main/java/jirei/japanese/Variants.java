package jirei.japanese;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Other spellings of a written word that official texts use as well, made by rule and without a dictionary.
 *
 * <ul>
 *   <li>okurigana left out ({@link Okurigana}): {@code 取り組み → 取組, 取組み}, {@code 手続き → 手続}
 *   <li>katakana ({@link KatakanaSpelling}): {@code サーバ → サーバー}, {@code デジタルディバイド → デジタルデバイド}
 *   <li>compounds in Latin letters ({@link LatinCompound}): {@code i-Voting → ivoting, i voting}
 * </ul>
 *
 * <p>A rule does not know which of its spellings exist: look them up before showing them. From the shorter spelling no
 * rule leads to the longer one ({@code 取組} has none); there, ask {@link #sameWord} about the words of an index.
 */
public final class Variants {
    private static final int MOST = 8;

    /** Longer text is no word. */
    private static final int LONGEST = 40;

    private Variants() {}

    /** At most eight other spellings of a folded word, the likeliest first, the word itself not among them. */
    public static List<String> spellings(String word) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        Set<String> spellings = new LinkedHashSet<>();
        spellings.addAll(Okurigana.shorter(word));
        spellings.addAll(KatakanaSpelling.others(word));
        spellings.addAll(LatinCompound.others(word));
        spellings.remove(word);
        return spellings.stream().limit(MOST).toList();
    }

    /**
     * Whether two words are one word written with more or less kana: they sound alike, and the kanji of the one are, in
     * their order, among those of the other.
     *
     * <ul>
     *   <li>yes: {@code 取組} and {@code 取り組み}, {@code 手続} and {@code 手つづき}
     *   <li>no: {@code 行制} and {@code 行政}, which only sound alike; {@code せいど} and {@code 制度}, since every word of
     *       that sound would be meant
     * </ul>
     *
     * @param readingA how {@code a} sounds, in either kana
     */
    public static boolean sameWord(String a, String readingA, String b, String readingB) {
        String kanjiA = kanji(a);
        String kanjiB = kanji(b);
        return !kanjiA.isEmpty()
                && !kanjiB.isEmpty()
                && !readingA.isEmpty()
                && Kana.fold(readingA).equals(Kana.fold(readingB))
                && (isWithin(kanjiA, kanjiB) || isWithin(kanjiB, kanjiA));
    }

    private static String kanji(String word) {
        return word.codePoints()
                .filter(Scripts::isKanji)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isWithin(String some, String all) {
        int found = 0;
        for (int i = 0; i < all.length() && found < some.length(); i++) {
            if (all.charAt(i) == some.charAt(found)) {
                found++;
            }
        }
        return found == some.length();
    }
}
