package jirei.query;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * A word between blanks that says how its neighbours are meant.
 *
 * <p>The signs and the English capitals are operators wherever they stand. The Japanese ones are words of the language
 * too, and operators only between two terms.
 */
enum Operator {
    AND,
    OR,
    NOT,
    /** Behind what it excludes: {@code 駅 を除く}. */
    EXCEPT;

    /** What excludes the word it hangs on to: {@code 駅を除く}. */
    static final String EXCEPT_ENDING = "を除く";

    private static final Map<String, Operator> WORDS = Map.ofEntries(
            Map.entry("AND", AND),
            Map.entry("&", AND),
            Map.entry("&&", AND),
            Map.entry("かつ", AND),
            Map.entry("および", AND),
            Map.entry("及び", AND),
            Map.entry("OR", OR),
            Map.entry("|", OR),
            Map.entry("||", OR),
            Map.entry("または", OR),
            Map.entry("又は", OR),
            Map.entry("もしくは", OR),
            Map.entry("若しくは", OR),
            Map.entry("NOT", NOT),
            Map.entry("除く", EXCEPT),
            Map.entry(EXCEPT_ENDING, EXCEPT));

    /** The operator that is written so, in either width. */
    static Optional<Operator> of(String word) {
        return Optional.ofNullable(WORDS.get(Normalizer.normalize(word, Normalizer.Form.NFKC)));
    }

    /** Whether the operator, if it is none where it stands, is a word to search: {@code または}, but not {@code OR}. */
    static boolean isJapanese(String operator) {
        return operator.codePoints().anyMatch(Character::isIdeographic)
                || operator.codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA);
    }
}
