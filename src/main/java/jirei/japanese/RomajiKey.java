package jirei.japanese;

import java.util.List;
import java.util.regex.Pattern;

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
    private static final String SMALL = "ァィゥェォャュョヮ";
    private static final String SMALL_VOWELS = "aiueoauoa";

    private record RomajiRule(Pattern from, String to) {
        RomajiRule(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }

    private static final List<RomajiRule> RULES = List.of(
            new RomajiRule("[-_'’.・･ー\\s]+", ""),
            new RomajiRule("sch", "sh"),
            new RomajiRule("sh(?=[aueo])", "sy"),
            new RomajiRule("(?<=.)c$", ""),
            new RomajiRule("t?ch(?=[aueo])", "ty"),
            new RomajiRule("t?ch|ts", "t"),
            new RomajiRule("th", "s"),
            new RomajiRule("(?<=[skgrdbwz])h", ""),
            new RomajiRule("jy|j(?=[aueo])", "zy"),
            new RomajiRule("j", "z"),
            new RomajiRule("ph|f", "h"),
            new RomajiRule("v", "b"),
            new RomajiRule("l", "r"),
            new RomajiRule("c(?=[eiy])", "s"),
            new RomajiRule("[cq]", "k"),
            new RomajiRule("x", "ks"),
            new RomajiRule("d(?=[iuy])", "z"),
            new RomajiRule("wo", "o"),
            new RomajiRule("m(?=[bpm])", "n"),
            new RomajiRule("o[ou]+", "o"),
            new RomajiRule("([a-z])\\1+", "$1"));

    private RomajiKey() {}

    static String of(String text) {
        String key = latin(Kana.katakana(Romaji.plain(text)));
        for (RomajiRule rule : RULES) {
            key = rule.from().matcher(key).replaceAll(rule.to());
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
        int at = KANA.indexOf(kana);
        if (at < 0 || !Kana.isKanaLetter(kana)) {
            return Character.toString(kana);
        }
        int end = at + 1;
        while (KANA.charAt(end) >= 'a' && KANA.charAt(end) <= 'z') {
            end++;
        }
        return KANA.substring(at + 1, end);
    }
}
