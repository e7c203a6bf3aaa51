package jirei.japanese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variant spellings of compounds in Latin letters: joined, separated, or hyphenated, in lower case.
 *
 * <ul>
 *   <li>{@code i-Voting → ivoting, i voting}, {@code X_Road → xroad, x-road, x road}
 *   <li>{@code mVoting → m-voting, m voting}: an inner capital starts a new part
 *   <li>{@code covid19 → covid-19, covid 19}
 *   <li>{@code egovernment → e-government, e government}: only before the words in {@link #E_WORDS}
 *   <li>{@code internet}: no variants
 * </ul>
 */
final class LatinCompound {
    /** Words that follow e-, i-, m- and x- in the names of public services. */
    private static final String E_WORDS =
            "gov|vot|resid|learn|health|commerce|particip|democra|ident|business|tax|ticket|invoice|prescri|road|service";

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}0-9]+(?:[-_ ][\\p{IsLatin}0-9]+)*");
    private static final Pattern SEAM = Pattern.compile("[-_ ]"
            + "|(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})"
            + "|(?<=\\p{L}{2})(?=[0-9]+$)"
            + "|(?i)(?<=^[eimx])(?=" + E_WORDS + ")");

    private LatinCompound() {}

    /** The variant spellings; empty if the word is not a compound of Latin letters. */
    static List<String> others(String word) {
        Matcher seam = SEAM.matcher(word);
        if (!WORD.matcher(word).matches() || !Kana.isLatin(word.replace('_', '-')) || !seam.find()) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        for (String between : List.of("", "-", " ")) {
            others.add(seam.reset().replaceAll(between).toLowerCase(Locale.ROOT));
        }
        others.remove(word.toLowerCase(Locale.ROOT));
        return others;
    }
}
