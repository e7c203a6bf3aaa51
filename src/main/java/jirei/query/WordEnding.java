package jirei.query;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sign that ends a run of characters without blanks, and the number after the sign.
 *
 * <ul>
 *   <li>{@code デジタ*}: words with this prefix
 *   <li>{@code データ~1}: words within this edit distance
 *   <li>{@code ~3} after a phrase: its slop
 * </ul>
 *
 * <p>The waves ～ and 〜 are punctuation in Japanese, as in {@code 2021～2030} and {@code お知らせ～}. They are signs only
 * before a number, or after a word in Latin letters or katakana. Between two numbers they and the tilde mark a range,
 * which is text.
 *
 * @param stem the run before the sign
 * @param sign the star, tilde or wave as typed
 * @param digits the number after the sign as typed; empty if there is none
 */
record WordEnding(String stem, String sign, String digits) {
    private static final Pattern ENDING = Pattern.compile("(.*)(?:([*＊])|([~～〜])([\\d０-９.．]*))", Pattern.DOTALL);
    private static final Pattern LOAN_WORD = Pattern.compile("[\\p{IsLatin}\\p{IsKatakana}ー－・-]+");

    /** Words up to this many characters allow one edit, longer ones two; compare Elasticsearch's fuzziness AUTO. */
    private static final int SHORT = 5;

    /** In letters and digits. A slip in a shorter word would leave every other word of its length. */
    private static final int SHORTEST = 3;

    /** The ending of the run; empty if the run ends with no sign. */
    static Optional<WordEnding> of(String signs) {
        Matcher ending = ENDING.matcher(signs);
        if (!ending.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                ending.group(2) == null
                        ? new WordEnding(ending.group(1), ending.group(3), ending.group(4))
                        : new WordEnding(ending.group(1), ending.group(2), ""));
    }

    /** The note on a run that is neither a prefix nor fuzzy, although it ends with a star or tilde. */
    static Optional<String> complaint(String signs, String typed) {
        if (signs.indexOf('*') >= 0 || signs.indexOf('＊') >= 0) {
            return Optional.of("「" + typed + "」の「*」は語の終わりに1つだけ使えるので、文字として探しました。");
        }
        return of(signs)
                .filter(ending -> ending.sign().equals("~") && !ending.isRange())
                .map(ending -> ending.isTooShort()
                        ? "「" + typed + "」は短いので、似た語は探しませんでした。"
                        : "「" + typed + "」の「~」の後ろは1か2だけなので、文字として探しました。");
    }

    /** Whether the run is a prefix query. */
    boolean isPrefix() {
        boolean star = sign.equals("*") || sign.equals("＊");
        return star && stem.indexOf('*') < 0 && stem.indexOf('＊') < 0 && TypedQuery.isSearchable(stem);
    }

    /** The edit distance if the run is a fuzzy query, otherwise empty. */
    Optional<Integer> edits() {
        boolean wave = sign.equals("～") || sign.equals("〜");
        boolean meant = sign.equals("~")
                || (wave && (!digits.isEmpty() || LOAN_WORD.matcher(stem).matches()));
        if (!meant || isTooShort() || isRange() || stem.indexOf('*') >= 0 || stem.indexOf('＊') >= 0) {
            return Optional.empty();
        }
        if (digits.isEmpty()) {
            return Optional.of(usualEdits(stem));
        }
        return number().filter(edits -> edits >= 1 && edits <= Query.Fuzzy.MOST_EDITS);
    }

    /** The edit distance of a fuzzy word without a number. */
    static int usualEdits(String word) {
        return word.codePointCount(0, word.length()) <= SHORT ? 1 : Query.Fuzzy.MOST_EDITS;
    }

    /** Whether a run after a phrase is meant as its slop, which may still be too great. */
    boolean isNumberAlone() {
        return stem.isEmpty()
                && !digits.isEmpty()
                && (sign.equals("~")
                        || number().filter(n -> n <= Query.Phrase.MOST_SLOP).isPresent());
    }

    /** The number if it has one or two digits and no point, otherwise empty. */
    Optional<Integer> number() {
        String written = Normalizer.normalize(digits, Normalizer.Form.NFKC);
        return written.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    String typed() {
        return sign + digits;
    }

    private boolean isTooShort() {
        return stem.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST;
    }

    private boolean isRange() {
        return !digits.isEmpty() && !stem.isEmpty() && Character.isDigit(stem.codePointBefore(stem.length()));
    }
}
