package jirei.casestudy;

import java.text.Normalizer;
import java.util.Locale;

/** Reduces names to a form that is equal for all their spellings. */
final class NameLetters {
    private NameLetters() {}

    /** The letters and digits of a name, in one width and case: {@code UI・UX → uiux}. */
    static String lettersOf(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
