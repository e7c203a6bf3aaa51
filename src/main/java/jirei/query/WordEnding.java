package jirei.query;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the end of a run without blanks says of it.
 *
 * <ul>
 *   <li>{@code デジタ*}: the beginning of a word
 *   <li>{@code データ~1}: a word that is written differently, by so many letters
 *   <li>{@code ~3} behind a phrase: so many words may stand between
 * </ul>
 *
 * <p>The waves ～ and 〜 are text in Japanese, as in {@code 2021～2030} and {@code お知らせ～}: they are signs only before a
 * number, or behind a word in Latin letters or katakana. A number after a number is the end of a range.
 */
record WordEnding(String stem, String sign, String digits) {
    private static final Pattern ENDING = Pattern.compile("(.*)(?:([*＊])|([~～〜])([\\d０-９.．]*))", Pattern.DOTALL);
    private static final Pattern LOAN_WORD = Pattern.compile("[\\p{IsLatin}\\p{IsKatakana}ー－・-]+");

    /** Up to this length one letter is a slip, in longer words two are: what Elasticsearch calls AUTO. */
    private static final int SHORT = 5;

    /** The ending of the run, if it is one. */
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

    /** What is wrong with a run that ends in no way that is understood, if its signs were meant to say something. */
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

    /** Whether the run is the beginning of the words that are meant. */
    boolean isPrefix() {
        boolean star = sign.equals("*") || sign.equals("＊");
        return star && stem.indexOf('*') < 0 && stem.indexOf('＊') < 0 && TypedQuery.isSearchable(stem);
    }

    /** By how many letters at most the words may differ that are meant, if others than the typed one are. */
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

    /** By how many letters words may differ from the word where no number is typed. */
    static int usualEdits(String word) {
        return word.codePointCount(0, word.length()) <= SHORT ? 1 : Query.Fuzzy.MOST_EDITS;
    }

    /** Whether it stands behind a phrase, and says how loosely that is meant. */
    boolean isNumberAlone() {
        return stem.isEmpty()
                && !digits.isEmpty()
                && (sign.equals("~")
                        || number().filter(n -> n <= Query.Phrase.MOST_SLOP).isPresent());
    }

    /** The number, if it is a whole one of two digits at most. */
    Optional<Integer> number() {
        String written = Normalizer.normalize(digits, Normalizer.Form.NFKC);
        return written.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    String typed() {
        return sign + digits;
    }

    private boolean isTooShort() {
        return stem.codePoints().filter(Character::isLetterOrDigit).count() < 2;
    }

    private boolean isRange() {
        return !digits.isEmpty() && !stem.isEmpty() && Character.isDigit(stem.codePointBefore(stem.length()));
    }
}
