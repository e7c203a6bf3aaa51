package jirei.japanese;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes kana, romaji and mixtures of them in one coarse romaji, for comparing beginnings of words.
 *
 * <ul>
 *   <li>Kunrei for all: {@code shi → si}, {@code cha → tya}, {@code ja → zya}, {@code di → zi}, {@code fu → hu}
 *   <li>Latin names as they sound: {@code l → r}, {@code v → b}, {@code ph → h}, {@code th → s}, {@code c → k}
 *   <li>nothing is long and nothing doubled: {@code ou}, {@code oo}, {@code ō → o}; {@code kk}, {@code ック → k, ku}
 *   <li>hyphens, blanks and dots go; kanji and digits stay
 * </ul>
 *
 * <p>Coarse means that some different words share a key ({@code ハ} and {@code ファ}, {@code ソル} and {@code ソウル}). Where
 * a sound changes with its second letter the first alone does not lead there yet: {@code d} is no beginning of
 * {@code ディ} (zi), {@code c} none of {@code チ} (ti).
 */
final class RomajiKey {
    private static final String KANA = """
            アaイiウuエeオoカkaキkiクkuケkeコkoガgaギgiグguゲgeゴgoサsaシsiスsuセseソsoザzaジziズzuゼzeゾzo
            タtaチtiツtuテteトtoダdaヂziヅzuデdeドdoナnaニniヌnuネneノnoハhaヒhiフhuヘheホhoバbaビbiブbuベbeボbo
            パpaピpiプpuペpeポpoマmaミmiムmuメmeモmoヤyaユyuヨyoラraリriルruレreロroワwaヰiヱeヲoンnヴbu
            """;
    private static final String SMALL = "ァィゥェォャュョヮ";
    private static final String SMALL_VOWELS = "aiueoauoa";

    private record Rule(Pattern from, String to) {
        Rule(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("[-_'’.・･ー\\s]+", ""),
            new Rule("sch", "sh"),
            new Rule("sh(?=[aueo])", "sy"),
            new Rule("(?<=.)c$", ""),
            new Rule("t?ch(?=[aueo])", "ty"),
            new Rule("t?ch|ts", "t"),
            new Rule("th", "s"),
            new Rule("(?<=[skgrdbwz])h", ""),
            new Rule("jy|j(?=[aueo])", "zy"),
            new Rule("j", "z"),
            new Rule("ph|f", "h"),
            new Rule("v", "b"),
            new Rule("l", "r"),
            new Rule("c(?=[eiy])", "s"),
            new Rule("[cq]", "k"),
            new Rule("x", "ks"),
            new Rule("d(?=[iuy])", "z"),
            new Rule("wo", "o"),
            new Rule("m(?=[bpm])", "n"),
            new Rule("o[ou]+", "o"),
            new Rule("([a-z])\\1+", "$1"));

    private RomajiKey() {}

    static String of(String text) {
        String key = latin(Kana.katakana(Romaji.plain(text)));
        for (Rule rule : RULES) {
            key = rule.from().matcher(key).replaceAll(rule.to());
        }
        return key;
    }

    /** Kana in Latin letters, {@code ッ} as nothing; a small vowel takes the place of the vowel before it. */
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
