package jirei.lucene.lexicon;

import java.util.ArrayList;
import java.util.List;
import jirei.japanese.Kana;
import jirei.japanese.Scripts;
import jirei.lucene.analysis.IpadicWords;

/**
 * Finds names in a run of hiragana or Latin letters, typed without an input method: {@code そうるのめたばーす → ソウル, メタバース}.
 *
 * <p>The longest match from the left wins. A match has at least three characters, unless it is the whole run. Ordinary
 * words in hiragana are skipped as a whole, so that {@code まちづくりについて} contains no name; words of at most two characters
 * are not skipped, since {@code そう} is a prefix of {@code そうる}.
 *
 * <p>Limit: an ordinary kanji word typed in kana is not recognised: {@code こすと} is found in {@code のこすと}.
 */
final class NameStretches {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 32;

    private final TermDictionary forms;
    private final SoundIndex names;
    private final IpadicWords dictionary;

    NameStretches(TermDictionary forms, SoundIndex names, IpadicWords dictionary) {
        this.forms = forms;
        this.names = names;
        this.dictionary = dictionary;
    }

    List<NameStretch> in(String run) {
        List<NameStretch> stretches = new ArrayList<>();
        int at = 0;
        while (at < run.length()) {
            NameStretch name = nameAt(run, at);
            int ordinary = ordinaryEnd(run, at);
            if (name.end() > ordinary) {
                stretches.add(name);
            }
            at = Math.max(at + 1, Math.max(name.end(), ordinary));
        }
        return List.copyOf(stretches);
    }

    /** The longest name that starts here; an empty range if there is none. */
    private NameStretch nameAt(String run, int start) {
        int shortest = start == 0 ? Math.min(SHORTEST, run.length()) : SHORTEST;
        boolean inside = !isBoundary(run, start);
        for (int end = Math.min(run.length(), start + LONGEST); end - start >= shortest && !inside; end--) {
            if (isBoundary(run, end)) {
                List<String> meant = names.at(Kana.sound(run.substring(start, end))).stream()
                        .map(LexiconForm::text)
                        .toList();
                if (!meant.isEmpty()) {
                    return new NameStretch(start, end, meant);
                }
            }
        }
        return new NameStretch(start, start, List.of());
    }

    private int ordinaryEnd(String run, int start) {
        for (int end = Math.min(run.length(), start + LONGEST); end - start >= SHORTEST; end--) {
            String word = run.substring(start, end);
            if (Scripts.isHiragana(word) && (forms.find(word).isPresent() || dictionary.has(word))) {
                return end;
            }
        }
        return start;
    }

    /** Whether a word may start or end here: not before a small kana or a long vowel, nor before a vowel of romaji. */
    private static boolean isBoundary(String run, int at) {
        if (at == 0 || at == run.length()) {
            return true;
        }
        char before = Character.toLowerCase(run.charAt(at - 1));
        char next = run.charAt(at);
        boolean syllableEnds = before > 'z' || "aiueon-' ".indexOf(before) >= 0;
        return syllableEnds && "ぁぃぅぇぉゃゅょー-".indexOf(next) < 0;
    }
}
