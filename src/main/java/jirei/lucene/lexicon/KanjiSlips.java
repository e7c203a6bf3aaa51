package jirei.lucene.lexicon;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import jirei.japanese.Scripts;
import jirei.japanese.Variants;
import jirei.lucene.analysis.IpadicWords;
import jirei.lucene.analysis.Readings;

/**
 * Errors in kanji words. An input method substitutes kanji with the same reading; OCR substitutes kanji that look
 * similar.
 *
 * <ul>
 *   <li>one kanji replaced by one with the same reading: {@code 行制 → 行政}, {@code 対話形 → 対話型}
 *   <li>in three or more kanji, one that forms no word with its neighbours: {@code 市民参如 → 市民参加}
 *   <li>two kanji swapped: {@code 政行 → 行政}
 *   <li>all kanji, if the reading is the same: {@code 後会 → 公開}
 * </ul>
 *
 * <p>Candidates with the same reading are preferred. A dictionary word is corrected only to a word that shares a kanji
 * and has the same reading: {@code 公海 → 公開}.
 */
final class KanjiSlips {
    /** The cost of replacing a word by one with the same reading. */
    static final int SOUNDS_ALIKE = 1;

    private static final int A_SLIP = 2;
    private static final int LONG_SOUND = 3;

    private final SoundIndex bySound;
    private final Readings readings;
    private final IpadicWords dictionary;

    KanjiSlips(SoundIndex bySound, Readings readings, IpadicWords dictionary) {
        this.bySound = bySound;
        this.readings = readings;
        this.dictionary = dictionary;
    }

    /** The candidates with the same reading as the word. */
    List<LexiconForm> homophones(String word) {
        String sound = readings.of(word);
        boolean known = dictionary.has(word);
        return sound.length() < LONG_SOUND
                ? List.of()
                : bySound.at(sound).stream()
                        .filter(form -> form.text().length() == word.length())
                        .filter(form -> !Variants.sameWord(word, sound, form.text(), sound))
                        .filter(form -> !known || shareKanji(word, form.text()))
                        .toList();
    }

    /** The cost of correcting the word to a form that differs in one kanji; empty if it must not be corrected to it. */
    OptionalInt cost(LexiconForm form, String word) {
        String meant = form.text();
        if (meant.length() != word.length() || meant.equals(word) || dictionary.has(word)) {
            return OptionalInt.empty();
        }
        int at = 0;
        while (at < word.length() - 1 && word.charAt(at) == meant.charAt(at)) {
            at++;
        }
        boolean exchanged = word.substring(at + 1).equals(meant.substring(at + 1));
        if (!Scripts.isKanji(word.charAt(at)) || !Scripts.isKanji(meant.charAt(at))) {
            return OptionalInt.empty();
        }
        if (exchanged && soundsAlike(word, meant, at)) {
            return OptionalInt.of(SOUNDS_ALIKE);
        }
        return !exchanged || (word.length() > 2 && standsInNoWord(word, at))
                ? OptionalInt.of(A_SLIP)
                : OptionalInt.empty();
    }

    private boolean soundsAlike(String word, String meant, int at) {
        Set<String> typed = dictionary.readings(word.substring(at, at + 1));
        if (!Collections.disjoint(typed, dictionary.readings(meant.substring(at, at + 1)))) {
            return true;
        }
        String sound = readings.ofIndexed(meant);
        return typed.stream()
                .filter(reading -> reading.length() > 1)
                .anyMatch(reading -> at == 0
                        ? sound.startsWith(reading)
                        : at == word.length() - 1 ? sound.endsWith(reading) : sound.contains(reading));
    }

    private boolean standsInNoWord(String word, int at) {
        return !dictionary.isAffix(word.substring(at, at + 1))
                && (at == 0 || !dictionary.has(word.substring(at - 1, at + 1)))
                && (at == word.length() - 1 || !dictionary.has(word.substring(at, at + 2)));
    }

    private static boolean shareKanji(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            if (a.charAt(i) == b.charAt(i) && Scripts.isKanji(a.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
