package jirei.query;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * A word between blanks that joins or excludes the terms next to it.
 *
 * <p>Signs and English capitals are always operators. The Japanese operators are ordinary words too, so they are
 * operators only between two terms.
 */
enum Operator {
    AND,
    OR,
    NOT,
    /** Excludes the term before it: {@code 駅 を除く}. */
    EXCEPT;

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
            Map.entry("without", NOT),
            Map.entry("WITHOUT", NOT),
            Map.entry("以外", EXCEPT),
            Map.entry("以外の", EXCEPT),
            Map.entry("以外で", EXCEPT),
            Map.entry("除外", EXCEPT),
            Map.entry("は除外", EXCEPT),
            Map.entry("を除外", EXCEPT),
            Map.entry("は除く", EXCEPT),
            Map.entry("除いて", EXCEPT),
            Map.entry("を除いて", EXCEPT),
            Map.entry("除く", EXCEPT),
            Map.entry("を除く", EXCEPT));

    /** The operator with this spelling, full-width or not. */
    static Optional<Operator> of(String word) {
        return Optional.ofNullable(WORDS.get(Normalizer.normalize(word, Normalizer.Form.NFKC)));
    }

    /** Whether the operator is searched as a word where its operands are missing: {@code または}, but not {@code OR}. */
    static boolean isJapanese(String operator) {
        return operator.codePoints().anyMatch(Character::isIdeographic)
                || operator.codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA);
    }
}
