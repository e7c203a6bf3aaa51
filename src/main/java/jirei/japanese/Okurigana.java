package jirei.japanese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Leaves out okurigana in compounds, as official texts do (送り仮名の付け方, 1973, rules 6 and 7).
 *
 * <ul>
 *   <li>{@code 取り組み → 取組, 取組み}, {@code 引っ越し → 引越, 引越し}
 *   <li>{@code 問い合わせ → 問合せ, 問合わせ, 問い合せ, 問合}
 *   <li>{@code 申し込む → 申込む}: the ending of a verb is kept
 *   <li>{@code 祭り}, {@code 働く}, {@code 思いやり}, {@code 市民の声}: no variants
 * </ul>
 *
 * <p>Kana are dropped from the front: 取り組 is not generated. An adjective is mistaken for the first half of a compound
 * ({@code 高い城 → 高城}), and some generated spellings are not in use ({@code 働き方 → 働方}).
 */
final class Okurigana {
    private static final Pattern PART = Pattern.compile("\\p{IsHan}+|[ぁ-ゖ]+|[^\\p{IsHan}ぁ-ゖ]+");
    private static final Pattern NOUN_ENDING = Pattern.compile("っ|て|[ぁ-ゖ]?[いきぎしちじびみりえけげせぜねべめれ]");
    private static final Pattern NO_ENDING = Pattern.compile("しい|ない|より|にし|まし");

    private record OkuriganaForm(String text, boolean bare, int halves, int kept) {}

    private Okurigana() {}

    /** The shorter spellings, the likeliest first; empty if the word is not a compound of kanji with okurigana. */
    static List<String> shorter(String word) {
        List<String> parts =
                PART.matcher(word).results().map(MatchResult::group).toList();
        long kanji = word.codePoints().filter(Scripts::isKanji).count();
        if (kanji < 2 || parts.size() < 2 || parts.size() > 8) {
            return List.of();
        }
        List<OkuriganaForm> spellings = List.of(new OkuriganaForm("", true, 0, 0));
        for (int i = 0; i < parts.size(); i++) {
            spellings = extended(spellings, parts.get(i), i > 0 && isEnding(parts.get(i)) && isKanjiAt(parts, i - 1));
        }
        return spellings.stream()
                .sorted(Comparator.comparingInt(OkuriganaForm::halves).thenComparingInt(OkuriganaForm::kept))
                .map(OkuriganaForm::text)
                .filter(text -> !text.equals(word))
                .toList();
    }

    private static List<OkuriganaForm> extended(List<OkuriganaForm> spellings, String part, boolean ending) {
        List<OkuriganaForm> extended = new ArrayList<>();
        for (OkuriganaForm s : spellings) {
            boolean kanji = Scripts.isKanji(part.codePointAt(0));
            if (!ending) {
                boolean bare = s.bare() && (kanji || s.text().isEmpty());
                extended.add(new OkuriganaForm(s.text() + part, bare, s.halves(), s.kept()));
                continue;
            }
            if (s.bare()) {
                extended.add(new OkuriganaForm(s.text(), true, s.halves() + part.length() - 1, s.kept()));
            }
            if (part.length() == 2) {
                extended.add(new OkuriganaForm(s.text() + part.charAt(1), false, s.halves(), s.kept() + 1));
            }
            extended.add(new OkuriganaForm(s.text() + part, false, s.halves(), s.kept() + part.length()));
        }
        return extended;
    }

    private static boolean isEnding(String part) {
        return NOUN_ENDING.matcher(part).matches() && !NO_ENDING.matcher(part).matches();
    }

    private static boolean isKanjiAt(List<String> parts, int i) {
        return Scripts.isKanji(parts.get(i).codePointAt(0));
    }
}
