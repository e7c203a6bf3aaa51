package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jirei.lucene.lexicon.Lexicon;
import jirei.lucene.lexicon.NameStretch;
import jirei.lucene.translation.Clause.CorrectedPart;
import jirei.search.MatchType;

/**
 * Finds the parts of a clause that are certainly a word of the index in another form.
 *
 * <ul>
 *   <li>{@code smartcity → smart city}: an English compound without its blank
 *   <li>{@code スマー卜シティ → スマートシティ}: a kanji that looks like the katakana
 *   <li>{@code くるまの利用 → 車の利用}, {@code かいごろぼっと → 介護ロボット}: nouns in hiragana, which the tokenizer would cut into
 *       grammar
 * </ul>
 */
final class WrittenOtherwise {
    private static final Pattern JOINED =
            Pattern.compile("(?<![\\p{IsLatin}0-9_-])[a-zA-Z]{6,}(?![\\p{IsLatin}0-9_-])");

    private static final String KANJI = "卜二口工力夕八一千三";
    private static final String KATAKANA = "トニロエカタハーチミ";

    /** Katakana with such kanji among them; one beside other kanji is part of a kanji word. */
    private static final Pattern MIXED = Pattern.compile("(?:(?<!\\p{IsHan})[" + KANJI + "])?[ァ-ヺー](?:[ァ-ヺー]|[" + KANJI
            + "](?=[ァ-ヺー])|[" + KANJI.replace("一", "") + "](?!\\p{IsHan}))+");

    /** A noun at the start of a clause, alone or before a particle. */
    private static final Pattern NOUN = Pattern.compile("^([ぁ-ゖ]{2,}?)$|^([ぁ-ゖ]{3,}?)(?=[のはをにがとでへやも](?![ぁ-ゖ]))");

    private static final Pattern COMPOUND = Pattern.compile("[ぁ-ゖー]+");

    /** In kana, of each noun of a compound. */
    private static final int SHORTEST = 3;

    /** In kana, of a name beside a noun; shorter ones are parts of words too often. */
    private static final int SHORTEST_NAME = 4;

    private WrittenOtherwise() {}

    static List<CorrectedPart> in(String text, Lexicon lexicon) {
        List<CorrectedPart> found = new ArrayList<>();
        for (MatchResult word : JOINED.matcher(text).results().toList()) {
            lexicon.apart(word.group())
                    .ifPresent(parts -> found.add(part(text, word.start(), word.end(), List.of(parts))));
        }
        for (MatchResult word : MIXED.matcher(text).results().toList()) {
            inKatakana(word.group(), lexicon)
                    .ifPresent(kana -> found.add(part(text, word.start(), word.end(), List.of(kana))));
        }
        found.addAll(nouns(text, lexicon));
        return found;
    }

    private static List<CorrectedPart> nouns(String text, Lexicon lexicon) {
        Optional<MatchResult> noun = NOUN.matcher(text).results().findFirst();
        if (noun.isPresent() && !lexicon.holds(noun.get().group())) {
            List<String> kanji = lexicon.inKanji(noun.get().group());
            if (!kanji.isEmpty()) {
                return List.of(part(text, 0, noun.get().end(), kanji));
            }
        }
        return COMPOUND.matcher(text).matches() && !lexicon.holds(text) ? compound(text, lexicon) : List.of();
    }

    /** Two nouns that are the whole clause, of which at least one is written in kanji. */
    private static List<CorrectedPart> compound(String text, Lexicon lexicon) {
        for (int at = text.length() - SHORTEST; at >= SHORTEST; at--) {
            String front = text.substring(0, at);
            String behind = text.substring(at);
            List<String> first = lexicon.inKanji(front);
            List<String> second = lexicon.inKanji(behind);
            if (!first.isEmpty() || !second.isEmpty()) {
                first = first.isEmpty() ? name(front, lexicon) : first;
                second = second.isEmpty() ? name(behind, lexicon) : second;
                if (!first.isEmpty() && !second.isEmpty()) {
                    return List.of(part(text, 0, at, first), part(text, at, text.length(), second));
                }
            }
        }
        return List.of();
    }

    /** The names that the whole run reads like. */
    private static List<String> name(String run, Lexicon lexicon) {
        return run.length() < SHORTEST_NAME
                ? List.of()
                : lexicon.nameStretches(run).stream()
                        .filter(stretch -> stretch.start() == 0 && stretch.end() == run.length())
                        .findFirst()
                        .map(NameStretch::meant)
                        .orElse(List.of());
    }

    private static CorrectedPart part(String text, int start, int end, List<String> meant) {
        return Clause.part(text, start, end, meant, MatchType.VARIANT);
    }

    private static Optional<String> inKatakana(String word, Lexicon lexicon) {
        StringBuilder kana = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int at = KANJI.indexOf(word.charAt(i));
            if (at >= 0) {
                kana.setCharAt(i, KATAKANA.charAt(at));
            }
        }
        return Optional.of(kana.toString()).filter(meant -> !meant.equals(word) && lexicon.knows(meant));
    }
}
