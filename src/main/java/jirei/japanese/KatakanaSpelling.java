package jirei.japanese;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Katakana words as others write them (外来語の表記, 1991, leaves the choice): one change at a time, the commonest first.
 *
 * <ul>
 *   <li>the last long vowel: {@code サーバ, サーバー}; {@code コミュニティ, コミュニティー}
 *   <li>ヴァ and バ, ウェ and ウエ, ウィ and ウイ, ウォ and ウオ
 *   <li>ディ and デ or ジ, ティ and チ: {@code ディジタル, デジタル}; {@code プラスティック, プラスチック}
 *   <li>エイ and エー: {@code メイン, メーン}; {@code インターフェイス, インターフェース}
 *   <li>イア and イヤ: {@code ダイアグラム, ダイヤグラム}
 * </ul>
 *
 * <p>It leaves ッ, フォ and ホ, グ and ク alone: {@code ビック} for {@code ビッグ} is a slip and not a spelling. Many of its
 * spellings nobody uses ({@code デザイン → ディザイン}).
 */
final class KatakanaSpelling {
    private static final String E_ROW = "エケセテネヘメレゲゼデベペェ";

    private record Rule(Pattern from, String to) {
        Rule(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("(?<=[ァ-ヺー][ァ-ヺー][ァ-ヺ])ー(?![ァ-ヺー])", ""),
            new Rule("(?<=[ァ-ヺー][ァ-ヺー])([カサタナハマヤラワガザダバパキシチニヒミリギジビピィ])(?![ァ-ヺー])", "$1ー"),
            new Rule("ヴァ", "バ"),
            new Rule("ヴィ", "ビ"),
            new Rule("ヴェ", "ベ"),
            new Rule("ヴォ", "ボ"),
            new Rule("ヴ(?![ァィェォ])", "ブ"),
            new Rule("ウェ", "ウエ"),
            new Rule("ウィ", "ウイ"),
            new Rule("ウォ", "ウオ"),
            new Rule("ディ", "デ"),
            new Rule("デ(?![ーィュァ-ォャ-ョ])", "ディ"),
            new Rule("(?<=[" + E_ROW + "])イ", "ー"),
            new Rule("(?<=[メレェ])ー", "イ"),
            new Rule("イア", "イヤ"),
            new Rule("イヤ", "イア"),
            new Rule("ウエ", "ウェ"),
            new Rule("ウイ", "ウィ"),
            new Rule("ウオ", "ウォ"),
            new Rule("ティ", "チ"),
            new Rule("ディ", "ジ"),
            new Rule("チ(?![ァ-ォャ-ョー])", "ティ"),
            new Rule("バ", "ヴァ"),
            new Rule("ビ(?![ャ-ョ])", "ヴィ"),
            new Rule("ベ", "ヴェ"),
            new Rule("ボ", "ヴォ"));

    private KatakanaSpelling() {}

    /** The word with each rule applied at each place by itself. */
    static List<String> others(String word) {
        Set<String> others = new LinkedHashSet<>();
        for (Rule rule : RULES) {
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
