package jirei.japanese;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Transcribes Latin letters to katakana.
 *
 * <p>Text made of complete syllables is read as romaji, Hepburn or Kunrei: {@code shi} and {@code si}, {@code tsu} and
 * {@code tu}, {@code kk → ック}, {@code -} after a vowel for {@code ー}, {@code ō → オウ}.
 *
 * <p>Other text is read as a name, letter by letter: a consonant without a vowel gets u ({@code t} and {@code d} get
 * o), doubled consonants become single, {@code ck → ック}, {@code x → クス}, {@code th → s}, {@code ph → f}, {@code c → k}
 * but {@code s} before e, i and y.
 *
 * <p>Limits: English spelling is misread. {@code seoul → セオウル}, {@code digital → ディギタル}, {@code mobile → モビレ}, {@code
 * google → ゴオグレ}; such names need a vocabulary entry. A name made of complete syllables is read as romaji: {@code
 * party} is パルティ but {@code pati} パチ. Romaji without long vowels keeps them short: {@code tokyo → トキョ}.
 */
final class Romaji {
    private static final Pattern SYLLABLE =
            Pattern.compile("(?:([kstgzdbphfjvmrl])(?=\\1)|t(?=ch))?(?:sh|ch|ts|[kstnhfmyrlwgzjdbvp]y?)?[aiueo]"
                    + "|n(?![aiueoy])|m(?=[bpm])|[^a-z]");
    private static final String VOWELS = "aiueo";
    private static final String[] SMALL = {"ャ", "ィ", "ュ", "ェ", "ョ"};
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("", "ア イ ウ エ オ"),
            Map.entry("k", "カ キ ク ケ コ"),
            Map.entry("s", "サ シ ス セ ソ"),
            Map.entry("sh", "シャ シ シュ シェ ショ"),
            Map.entry("t", "タ チ ツ テ ト"),
            Map.entry("ch", "チャ チ チュ チェ チョ"),
            Map.entry("ts", "ツァ ツィ ツ ツェ ツォ"),
            Map.entry("n", "ナ ニ ヌ ネ ノ"),
            Map.entry("h", "ハ ヒ フ ヘ ホ"),
            Map.entry("f", "ファ フィ フ フェ フォ"),
            Map.entry("m", "マ ミ ム メ モ"),
            Map.entry("y", "ヤ イ ユ イェ ヨ"),
            Map.entry("r", "ラ リ ル レ ロ"),
            Map.entry("w", "ワ ウィ ウ ウェ ヲ"),
            Map.entry("g", "ガ ギ グ ゲ ゴ"),
            Map.entry("z", "ザ ジ ズ ゼ ゾ"),
            Map.entry("j", "ジャ ジ ジュ ジェ ジョ"),
            Map.entry("d", "ダ ディ ヅ デ ド"),
            Map.entry("b", "バ ビ ブ ベ ボ"),
            Map.entry("p", "パ ピ プ ペ ポ"));
    private static final Map<String, String> ALONE = Map.ofEntries(
            Map.entry("k", "ク"),
            Map.entry("s", "ス"),
            Map.entry("sh", "シュ"),
            Map.entry("t", "ト"),
            Map.entry("ch", "チ"),
            Map.entry("ts", "ツ"),
            Map.entry("n", "ン"),
            Map.entry("h", ""),
            Map.entry("f", "フ"),
            Map.entry("m", "ム"),
            Map.entry("y", "イ"),
            Map.entry("r", "ル"),
            Map.entry("w", "ウ"),
            Map.entry("g", "グ"),
            Map.entry("z", "ズ"),
            Map.entry("j", "ジ"),
            Map.entry("d", "ド"),
            Map.entry("b", "ブ"),
            Map.entry("p", "プ"));
    private static final Map<String, String> IN_NAMES = Map.of("ti", "ティ", "du", "ドゥ", "wo", "ウォ");

    private final String latin;
    private final boolean name;
    private int at;

    private Romaji(String latin, boolean name) {
        this.latin = latin;
        this.name = name;
    }

    /**
     * The pronunciation in katakana; blanks and apostrophes are dropped, and characters that are not Latin are kept.
     */
    static String katakana(String text) {
        String latin = plain(text);
        boolean name = !isWholeSyllables(latin);
        return new Romaji(spelledAsRomaji(latin, name), name).read();
    }

    /** Lower case without accents; the macron of {@code ō} becomes a second vowel. */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(Romaji::hasNoAccent) ? lower : withoutAccents(lower);
    }

    /** Whether the character is of those that most Japanese text consists of. */
    private static boolean hasNoAccent(int c) {
        return c < 0x80 || (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ー') || (c >= 0x4E00 && c <= 0x9FFF);
    }

    private static String withoutAccents(String lower) {
        return java.text.Normalizer.normalize(lower, java.text.Normalizer.Form.NFD)
                .replaceAll("o[\u0304\u0302]", "ou")
                .replaceAll("u[\u0304\u0302]", "uu")
                .replaceAll("(?<=[aie])[\u0304\u0302]", "-")
                .replaceAll("(?<=\\p{IsLatin})\\p{Mn}+", "")
                .transform(plain -> java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFC));
    }

    private static boolean isWholeSyllables(String latin) {
        Matcher syllable = SYLLABLE.matcher(latin);
        while (syllable.lookingAt()) {
            syllable.region(syllable.end(), latin.length());
        }
        return syllable.regionStart() == latin.length();
    }

    private static String spelledAsRomaji(String latin, boolean name) {
        String sounds = latin.replace('l', 'r').replace('v', 'b');
        return name
                ? sounds.replace("sch", "sh")
                        .replace("th", "s")
                        .replace("ph", "f")
                        .replace("ck", "ッk")
                        .replace("tch", "ッch")
                        .replace("qu", "ku")
                        .replace("x", "ks")
                        .replaceAll("cc", "c")
                        .replaceAll("c(?=[eiy])", "s")
                        .replaceAll("c(?!h)|q", "k")
                        .replaceAll("(?<=[kgrdbwz])h", "")
                        .replaceAll("(?<=[a-z])y(?![aiueo])", "i")
                : sounds;
    }

    private String read() {
        StringBuilder kana = new StringBuilder();
        while (at < latin.length()) {
            kana.append(next());
        }
        return kana.toString();
    }

    private String next() {
        char c = latin.charAt(at);
        if (c == '-' && at > 0 && isVowel(at - 1)) {
            at++;
            return "ー";
        }
        if (!isLetter(at)) {
            at++;
            return "-'’ ".indexOf(c) >= 0 ? "" : Character.toString(Kana.katakana(c));
        }
        boolean doubled = !isVowel(at) && at + 1 < latin.length() && latin.charAt(at + 1) == c;
        if (doubled || latin.startsWith("tch", at)) {
            at++;
            return firstOfTwo(c);
        }
        if (c == 'm' && at + 1 < latin.length() && "bp".indexOf(latin.charAt(at + 1)) >= 0) {
            at++;
            return "ン";
        }
        return syllable();
    }

    private String firstOfTwo(char c) {
        if (name || c == 'r' || (c == 'n' && !isVowelOrY(at + 1))) {
            return "";
        }
        return c == 'n' || c == 'm' ? "ン" : "ッ";
    }

    private String syllable() {
        String consonant = consonant();
        at += consonant.length();
        boolean palatal = !consonant.isEmpty() && at + 1 < latin.length() && latin.charAt(at) == 'y' && isVowel(at + 1);
        if (palatal) {
            at++;
        } else if (!isVowel(at)) {
            return ALONE.getOrDefault(consonant, "");
        }
        char vowel = latin.charAt(at++);
        if (palatal) {
            return row(consonant, 'i').charAt(0) + (vowel == 'i' ? "" : SMALL[VOWELS.indexOf(vowel)]);
        }
        return name ? IN_NAMES.getOrDefault(consonant + vowel, row(consonant, vowel)) : row(consonant, vowel);
    }

    private String consonant() {
        for (String two : new String[] {"sh", "ch", "ts"}) {
            if (latin.startsWith(two, at)) {
                return two;
            }
        }
        return isVowel(at) ? "" : latin.substring(at, at + 1);
    }

    private static String row(String consonant, char vowel) {
        return ROWS.getOrDefault(consonant, "ア イ ウ エ オ").split(" ", -1)[VOWELS.indexOf(vowel)];
    }

    private boolean isVowel(int place) {
        return place < latin.length() && VOWELS.indexOf(latin.charAt(place)) >= 0;
    }

    private boolean isVowelOrY(int place) {
        return isVowel(place) || (place < latin.length() && latin.charAt(place) == 'y');
    }

    private boolean isLetter(int place) {
        return latin.charAt(place) >= 'a' && latin.charAt(place) <= 'z';
    }
}
