package jirei.japanese;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variant spellings of katakana words that 外来語の表記 (1991) allows: one change at a time, the commonest first.
 *
 * <ul>
 *   <li>the last long vowel: {@code サーバ, サーバー}; {@code コミュニティ, コミュニティー}
 *   <li>ヴァ and バ, ウェ and ウエ, ウィ and ウイ, ウォ and ウオ
 *   <li>ディ and デ or ジ, ティ and チ: {@code ディジタル, デジタル}; {@code プラスティック, プラスチック}
 *   <li>エイ and エー: {@code メイン, メーン}; {@code インターフェイス, インターフェース}
 *   <li>イア and イヤ: {@code ダイアグラム, ダイヤグラム}
 * </ul>
 *
 * <p>ッ, フォ and ホ, グ and ク are not varied: {@code ビック} for {@code ビッグ} is an error and not a variant. Many of the
 * generated spellings are not in use ({@code デザイン → ディザイン}).
 */
final class KatakanaSpelling {
    private static final String E_ROW = "エケセテネヘメレゲゼデベペェ";

    private record SpellingRule(Pattern from, String to) {
        SpellingRule(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }

    private static final List<SpellingRule> RULES = List.of(
            new SpellingRule("(?<=[ァ-ヺー][ァ-ヺー][ァ-ヺ])ー(?![ァ-ヺー])", ""),
            new SpellingRule("(?<=[ァ-ヺー][ァ-ヺー])([カサタナハマヤラワガザダバパキシチニヒミリギジビピィ])(?![ァ-ヺー])", "$1ー"),
            new SpellingRule("ヴァ", "バ"),
            new SpellingRule("ヴィ", "ビ"),
            new SpellingRule("ヴェ", "ベ"),
            new SpellingRule("ヴォ", "ボ"),
            new SpellingRule("ヴ(?![ァィェォ])", "ブ"),
            new SpellingRule("ウェ", "ウエ"),
            new SpellingRule("ウィ", "ウイ"),
            new SpellingRule("ウォ", "ウオ"),
            new SpellingRule("ディ", "デ"),
            new SpellingRule("デ(?![ーィュァ-ォャ-ョ])", "ディ"),
            new SpellingRule("(?<=[" + E_ROW + "])イ", "ー"),
            new SpellingRule("(?<=[メレェ])ー", "イ"),
            new SpellingRule("イア", "イヤ"),
            new SpellingRule("イヤ", "イア"),
            new SpellingRule("ウエ", "ウェ"),
            new SpellingRule("ウイ", "ウィ"),
            new SpellingRule("ウオ", "ウォ"),
            new SpellingRule("ティ", "チ"),
            new SpellingRule("ディ", "ジ"),
            new SpellingRule("チ(?![ァ-ォャ-ョー])", "ティ"),
            new SpellingRule("バ", "ヴァ"),
            new SpellingRule("ビ(?![ャ-ョ])", "ヴィ"),
            new SpellingRule("ベ", "ヴェ"),
            new SpellingRule("ボ", "ヴォ"));

    private KatakanaSpelling() {}

    /** The spellings made by applying each rule at each position separately. */
    static List<String> others(String word) {
        Set<String> others = new LinkedHashSet<>();
        for (SpellingRule rule : RULES) {
            Matcher place = rule.from().matcher(word);
            while (place.find()) {
                StringBuilder other = new StringBuilder(word);
                String to = place.groupCount() > 0 ? rule.to().replace("$1", place.group(1)) : rule.to();
                others.add(other.replace(place.start(), place.end(), to).toString());
            }
        }
        return List.copyOf(others);
    }
}
