package jirei.japanese;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Converts kana, romaji and mixtures of both to a coarse romaji key, for comparing prefixes.
 *
 * <ul>
 *   <li>Kunrei for all: {@code shi → si}, {@code cha → tya}, {@code ja → zya}, {@code di → zi}, {@code fu → hu}
 *   <li>Latin names as they sound: {@code l → r}, {@code v → b}, {@code ph → h}, {@code th → s}, {@code c → k}
 *   <li>long vowels and doubled consonants are shortened: {@code ou}, {@code oo}, {@code ō → o}; {@code kk}, {@code ック
 *       → k, ku}
 *   <li>hyphens, blanks and dots are dropped; kanji and digits are kept
 * </ul>
 *
 * <p>Coarse means that some different words share a key ({@code ハ} and {@code ファ}, {@code ソル} and {@code ソウル}). Where
 * the second letter changes the sound, the first letter alone is not a prefix of the key: {@code d} is not a prefix of
 * {@code ディ} (zi), nor {@code c} of {@code チ} (ti).
 */
final class RomajiKey {
    private static final String KANA = """
            アaイiウuエeオoカkaキkiクkuケkeコkoガgaギgiグguゲgeゴgoサsaシsiスsuセseソsoザzaジziズzuゼzeゾzo
            タtaチtiツtuテteトtoダdaヂziヅzuデdeドdoナnaニniヌnuネneノnoハhaヒhiフhuヘheホhoバbaビbiブbuベbeボbo
            パpaピpiプpuペpeポpoマmaミmiムmuメmeモmoヤyaユyuヨyoラraリriルruレreロroワwaヰiヱeヲoンnヴbu
            """;
    private static final Map<Character, String> ROMAJI = Pattern.compile("([ァ-ヺ])([a-z]+)")
            .matcher(KANA)
            .results()
            .collect(Collectors.toMap(pair -> pair.group(1).charAt(0), pair -> pair.group(2)));

    private static final String SMALL = "ァィゥェォャュョヮ";
    private static final String SMALL_VOWELS = "aiueoauoa";

    /**
     * A replacement.
     *
     * @param hints the pattern matches only where one of these is found, which is quicker to see; always tried if empty
     */
    private record RomajiRule(Pattern from, String to, List<String> hints) {
        RomajiRule(String from, String to, String... hints) {
            this(Pattern.compile(from), to, List.of(hints));
        }

        String apply(String key) {
            return hints.isEmpty() || hints.stream().anyMatch(key::contains)
                    ? from.matcher(key).replaceAll(to)
                    : key;
        }
    }

    private static final List<RomajiRule> RULES = List.of(
            new RomajiRule("[-_'’.・･ー\\s]+", ""),
            new RomajiRule("sch", "sh", "sch"),
            new RomajiRule("sh(?=[aueo])", "sy", "sh"),
            new RomajiRule("(?<=.)c$", "", "c"),
            new RomajiRule("t?ch(?=[aueo])", "ty", "ch"),
            new RomajiRule("t?ch|ts", "t", "ch", "ts"),
            new RomajiRule("th", "s", "th"),
            new RomajiRule("(?<=[skgrdbwz])h", "", "h"),
            new RomajiRule("jy|j(?=[aueo])", "zy", "j"),
            new RomajiRule("j", "z", "j"),
            new RomajiRule("ph|f", "h", "ph", "f"),
            new RomajiRule("v", "b", "v"),
            new RomajiRule("l", "r", "l"),
            new RomajiRule("c(?=[eiy])", "s", "c"),
            new RomajiRule("[cq]", "k", "c", "q"),
            new RomajiRule("x", "ks", "x"),
            new RomajiRule("d(?=[iuy])", "z", "d"),
            new RomajiRule("wo", "o", "wo"),
            new RomajiRule("m(?=[bpm])", "n", "m"),
            new RomajiRule("o[ou]+", "o", "oo", "ou"),
            new RomajiRule("([a-z])\\1+", "$1"));

    private RomajiKey() {}

    static String of(String text) {
        String key = latin(Kana.katakana(Romaji.plain(text)));
        for (RomajiRule rule : RULES) {
            key = rule.apply(key);
        }
        return key;
    }

    /** Kana in Latin letters, with {@code ッ} dropped; a small vowel replaces the vowel before it. */
    private static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int small = SMALL.indexOf(c);
            if (small >= 0 && i > 0 && Kana.isKanaLetter(text.charAt(i - 1))) {
                join(latin, text.charAt(i - 1), c, SMALL_VOWELS.charAt(small));
            } else if (c != 'ッ') {
                latin.append(romajiOf(
                        small >= 0 ? Kana.fold(text.substring(i, i + 1)).charAt(0) : c));
            }
        }
        return latin.toString();
    }

    private static void join(StringBuilder latin, char before, char small, char vowel) {
        int last = latin.length() - 1;
        boolean palatal = "ャュョ".indexOf(small) >= 0 || "シジチイ".indexOf(before) >= 0;
        if (last >= 0 && "aiueo".indexOf(latin.charAt(last)) >= 0) {
            latin.setLength(last);
        }
        if (before == 'ウ') {
            latin.append('w');
        } else if (palatal) {
            latin.append('y');
        }
        latin.append(vowel);
    }

    private static String romajiOf(char kana) {
        return ROMAJI.getOrDefault(kana, Character.toString(kana));
    }
}
