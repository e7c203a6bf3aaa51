package jirei.japanese;

import java.text.Normalizer;
import java.util.Map;

/**
 * Strips diacritics from Latin letters: {@code é → e}, {@code ü → u}, {@code ß → ss}, {@code Ł → L}.
 *
 * <p>Other scripts are unchanged: {@code が}, {@code й} and {@code ά} stay as they are.
 */
final class Accents {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ẞ', "SS"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "TH"),
            Map.entry('ı', "i"));

    private Accents() {}

    /** A letter without its diacritics; text that is not a Latin letter with diacritics is unchanged. */
    static String strip(String letter) {
        if (letter.isEmpty()) {
            return letter;
        }
        char first = letter.charAt(0);
        boolean plain = letter.length() == 1 && first < 'À';
        if (plain || Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN) {
            return letter;
        }
        String bare = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        return LETTERS.getOrDefault(bare.charAt(0), bare);
    }
}
