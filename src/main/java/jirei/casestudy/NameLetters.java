package jirei.casestudy;

import java.text.Normalizer;
import java.util.Locale;

/** Names reduced to what makes them the same name, however they are written. */
final class NameLetters {
    private NameLetters() {}

    /** Only the letters and digits, in one width and case: {@code UI・UX → uiux}. */
    static String lettersOf(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
