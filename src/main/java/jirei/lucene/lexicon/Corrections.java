package jirei.lucene.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jirei.japanese.Kana;
import jirei.japanese.Scripts;
import jirei.lucene.lexicon.SlipIndex.Near;

/**
 * Corrections of a typed word. A correction is given if the index lacks the word or has the correction at least five
 * times as often.
 *
 * <ul>
 *   <li>another spelling of the same kana: {@code ハツカソン → ハッカソン}, {@code でじたる → デジタル}
 *   <li>one error in kana or Latin letters of four letters or more, two of six or more: {@code オープンデタ}, {@code singpas}
 *   <li>kanji: see {@link KanjiSlips}
 *   <li>one part of a compound: {@code スマート + シチズソ}
 * </ul>
 *
 * <p>Correct words ({@link RightWords}), numbers, single characters and runs of more than 64 are left alone. Only the
 * forms at the least distance are given: first those with the longest common prefix, then the most frequent (as in
 * Lucene's DirectSpellChecker, except for the prefix). {@code パ} for {@code バ} and kanji with the same reading count as
 * half an error, and so do kana that look alike, {@code ソ} for {@code ン}. An error that makes another dictionary word is not found if it is rare: {@code バイト} for {@code ハイト}.
 */
final class Corrections {
    private static final int MOST = 3;
    private static final int SHORTEST = 4;
    private static final int LONG = 6;
    private static final int CLEARLY = 5;

    /** The cost of an error that sounds or looks almost the same. */
    private static final int A_MISREADING = 1;

    /** In characters; hardly any name is longer, and looking at all parts of a run takes time by the square of its length. */
    private static final int LONGEST = 64;

    private static final Comparator<RankedCorrection> BEST = Comparator.comparingInt(RankedCorrection::cost)
            .thenComparing(Comparator.comparing(RankedCorrection::script).reversed())
            .thenComparing(Comparator.comparingInt(RankedCorrection::shared).reversed())
            .thenComparing(Comparator.comparingInt(
                            (RankedCorrection ranked) -> ranked.form().frequency())
                    .reversed());

    private final RightWords right;
    private final SlipIndex slips;
    private final KanjiSlips kanji;

    /**
     * A candidate.
     *
     * @param cost 2 for an error, 1 for an error that sounds almost the same
     * @param script whether it is in the script of the typed word
     * @param shared the length of the common prefix
     */
    private record RankedCorrection(LexiconForm form, int cost, boolean script, int shared) {}

    Corrections(RightWords right, SlipIndex slips, KanjiSlips kanji) {
        this.right = right;
        this.slips = slips;
        this.kanji = kanji;
    }

    /** At most three corrections, the best first. */
    List<String> of(String word) {
        if (word.length() < 2
                || word.length() > LONGEST
                || word.chars().noneMatch(Character::isLetter)
                || right.isName(word)) {
            return List.of();
        }
        List<String> whole = whole(word);
        return whole.isEmpty() && !right.isRight(word) && !right.isWellKnown(word) ? ofOnePart(word) : whole;
    }

    private List<String> whole(String word) {
        if (right.isWellKnown(word)) {
            return List.of();
        }
        List<RankedCorrection> nearest = (LexiconForm.hasKanji(word) ? kanjiSlips(word) : letterSlips(word))
                .filter(ranked -> ranked.form().frequency() >= CLEARLY * right.frequency(word))
                .sorted(BEST)
                .toList();
        return nearest.stream()
                .filter(ranked -> ranked.cost() == nearest.getFirst().cost())
                .map(ranked -> ranked.form().text())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<RankedCorrection> kanjiSlips(String word) {
        if (right.frequency(word) > 0 && right.isKnown(word)) {
            return Stream.empty();
        }
        Stream<RankedCorrection> sound =
                kanji.homophones(word).stream().map(form -> ofKanji(form, KanjiSlips.SOUNDS_ALIKE, word));
        Stream<RankedCorrection> look = right.isRight(word)
                ? Stream.empty()
                : slips.near(word).stream()
                        .map(Near::form)
                        .flatMap(form -> kanji.cost(form, word).stream().mapToObj(cost -> ofKanji(form, cost, word)));
        return Stream.concat(sound, look);
    }

    private Stream<RankedCorrection> letterSlips(String word) {
        int held = right.frequency(word);
        String typed = SlipIndex.key(word);
        boolean stays = held > 0 ? typed.length() < LONG || right.isKnown(word) : right.isRight(word);
        boolean onlyParts = held == 0 && word.length() >= LONG && !right.isWord(word);
        int most = held > 0 || Scripts.isHiragana(word) ? 1 : 2;
        int leastShared = right.isKnown(word) ? SHORTEST : 0;
        return slips.near(word).stream()
                .filter(near -> near.distance() == 0
                        ? held == 0
                        : near.distance() <= most
                                && (stays ? onlyParts && isMisread(typed, near, word) : isNear(typed, near, word)))
                .map(near -> ofLetters(near, typed, word))
                .filter(ranked -> ranked.cost() == 0
                        || (onlyParts && ranked.cost() == A_MISREADING)
                        || ranked.shared() >= leastShared);
    }

    private static RankedCorrection ofKanji(LexiconForm form, int cost, String word) {
        return new RankedCorrection(form, cost, true, shared(form.text(), word));
    }

    private static RankedCorrection ofLetters(Near near, String typed, String word) {
        boolean alike = isAlike(near, typed);
        boolean script = Kana.isLatin(near.form().text()) == Kana.isLatin(word);
        int cost = alike ? A_MISREADING : near.distance() * 2;
        return new RankedCorrection(near.form(), cost, script, shared(near.key(), typed));
    }

    /** Short words must have the same first or last character, or one that looks the same; numbers must be equal. */
    private static boolean isNear(String typed, Near near, String word) {
        String key = near.key();
        if (isAlike(near, typed) && Math.min(word.length(), near.form().text().length()) >= SHORTEST) {
            return true;
        }
        if (Math.min(typed.length(), key.length()) < SHORTEST) {
            return false;
        }
        boolean sameEnd = typed.charAt(typed.length() - 1) == key.charAt(key.length() - 1);
        boolean sameStart = typed.charAt(0) == key.charAt(0);
        return (near.distance() == 1 ? sameStart || (typed.length() >= LONG && sameEnd) : sameStart)
                && (key.length() >= LONG - 1 || near.distance() == 1)
                && digits(typed).equals(digits(key));
    }

    /** Whether a compound of known words, which the index lacks, looks like a word that it has more than once: {@code オーブンデータ}. */
    private static boolean isMisread(String typed, Near near, String word) {
        return isAlike(near, typed) && near.form().frequency() > 1 && Kana.isKana(word);
    }

    private static boolean isAlike(Near near, String typed) {
        return near.distance() == 1 && alike(near.key()).equals(alike(typed));
    }

    private List<String> ofOnePart(String word) {
        int shortest = RightWords.shortestPart(word);
        List<String> corrected = new ArrayList<>();
        boolean hasKanji = LexiconForm.hasKanji(word);
        for (int i = word.length() - shortest; i >= shortest && !Kana.isLatin(word); i--) {
            String start = word.substring(0, i);
            String rest = word.substring(i);
            if (hasKanji && isWithinKatakana(word, i)) {
                continue;
            }
            if (right.isHeldOrKnown(start)) {
                whole(rest).forEach(meant -> corrected.add(start + meant));
            } else if (right.isHeldOrKnown(rest)) {
                whole(start).forEach(meant -> corrected.add(meant + rest));
            }
        }
        return corrected.stream().distinct().limit(MOST).toList();
    }

    /** Whether a part beginning here would take kana of a foreign word for a reading: フラン + ス王 is not フラン + 周防. */
    private static boolean isWithinKatakana(String word, int at) {
        return word.substring(at - 1, at + 1).chars().allMatch(c -> Scripts.isKatakana(c) || c == 'ー');
    }

    private static int shared(String a, String b) {
        int shared = 0;
        while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** Without voicing marks, and with one kana for two that look alike: パ and バ become ハ, ン becomes ソ. */
    private static String alike(String kana) {
        return Normalizer.normalize(kana, Normalizer.Form.NFD)
                .replaceAll("[\u3099\u309A]", "")
                .replace('ン', 'ソ')
                .replace('ツ', 'シ');
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
