package jirei.lucene.suggest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import jirei.japanese.Kana;
import jirei.japanese.Normalizer;
import jirei.japanese.Scripts;
import jirei.lucene.suggest.Completion.By;
import jirei.lucene.suggest.CompletionKeys.Script;
import jirei.lucene.suggest.PrefixIndex.NumberedKey;

/**
 * Finds candidates by prefix: as written, and in the romaji of {@link Kana#romajiKey}. Immutable and safe for use by
 * many threads. Lucene's JapaneseCompletionAnalyzer also generates romaji, but keeps the long vowel mark ({@code
 * konpyuーtaー}, of which {@code konpyu-ta} is not a prefix).
 */
final class Completions {
    /** In characters; no name is longer. */
    private static final int LONGEST = 100;

    /** All completions; the best has the least number. */
    private final List<Completion> all;

    /** The numbers of those by the reading of kanji. */
    private final BitSet read = new BitSet();

    private final PrefixIndex written;
    private final PrefixIndex spoken;

    private Completions(List<CompletionKeys.Typed> keys) {
        List<CompletionKeys.Typed> sorted = keys.stream()
                .sorted((a, b) -> Completion.BEST_FIRST.compare(a.completion(), b.completion()))
                .toList();
        List<NumberedKey> texts = new ArrayList<>();
        List<NumberedKey> sounds = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Script script = sorted.get(i).script();
            (script == Script.WRITTEN ? texts : sounds)
                    .add(new NumberedKey(sorted.get(i).key(), i));
            read.set(i, script == Script.READ);
        }
        all = sorted.stream().map(CompletionKeys.Typed::completion).toList();
        written = new PrefixIndex(texts);
        spoken = new PrefixIndex(sounds);
    }

    /** Completions by these keys. */
    static Completions of(CompletionKeys keys) {
        return new Completions(keys.all());
    }

    /**
     * The completions of the typed text, the best first, one for each candidate; those that are typed to their end
     * precede all others. Each is looked up when it is asked for.
     */
    Iterator<Match> of(String typed) {
        String folded = Normalizer.fold(typed).strip();
        String sound = folded.startsWith("ー") ? "" : Kana.romajiKey(folded);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return List.<Match>of().iterator();
        }
        String text = folded.toLowerCase(Locale.ROOT);
        PrimitiveIterator.OfInt sounds = sound.isEmpty() ? IntStream.empty().iterator() : spoken.of(sound);
        boolean katakana = folded.chars().anyMatch(Scripts::isKatakana) && Kana.isKana(folded);
        return new BestFirst(katakana, equal(text), written.of(text), sounds);
    }

    /** The same for the text as it is written only, blanks included: for names of several words. */
    Iterator<Match> ofWritten(String typed) {
        String text = Normalizer.fold(typed).strip().toLowerCase(Locale.ROOT);
        return new BestFirst(
                false, equal(text), written.of(text), IntStream.empty().iterator());
    }

    private Iterator<Integer> equal(String text) {
        List<Integer> equal = new ArrayList<>();
        for (int number : written.equalTo(text)) {
            if (all.get(number).by() == By.TEXT || all.get(number).isAliasOfValue()) {
                equal.add(number);
            }
        }
        return equal.stream()
                .sorted(Comparator.comparing(
                                (Integer number) -> !all.get(number).candidate().isValue())
                        .thenComparing(Comparator.naturalOrder()))
                .iterator();
    }

    /**
     * A completion of a typed text.
     *
     * @param whole whether the text or an alias of a facet value was typed to its end
     */
    record Match(Completion completion, boolean whole) {
        static final Comparator<Match> BEST_FIRST = Comparator.comparing((Match match) -> !match.whole())
                .thenComparing(match ->
                        match.whole() && !match.completion().candidate().isValue())
                .thenComparing(Match::completion, Completion.BEST_FIRST);
    }

    /** Merges the two lists of numbers. */
    private final class BestFirst implements Iterator<Match> {
        private final boolean katakana;
        private final Iterator<Integer> equal;
        private final PrimitiveIterator.OfInt texts;
        private final PrimitiveIterator.OfInt sounds;
        private final Set<Candidate> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private int text;
        private int sound;
        private int next;
        private boolean whole;

        BestFirst(
                boolean katakana,
                Iterator<Integer> equal,
                PrimitiveIterator.OfInt texts,
                PrimitiveIterator.OfInt sounds) {
            this.katakana = katakana;
            this.equal = equal;
            this.texts = texts;
            this.sounds = sounds;
            this.text = following(texts);
            this.sound = following(sounds);
            advance();
        }

        private static int following(PrimitiveIterator.OfInt numbers) {
            return numbers.hasNext() ? numbers.nextInt() : Integer.MAX_VALUE;
        }

        private void advance() {
            do {
                next = nextNumber();
            } while (next < Integer.MAX_VALUE
                    && ((katakana && read.get(next)) || !seen.add(all.get(next).candidate())));
        }

        private int nextNumber() {
            whole = equal.hasNext();
            if (whole) {
                return equal.next();
            }
            int number = Math.min(text, sound);
            if (number == Integer.MAX_VALUE) {
                return number;
            }
            if (text == number) {
                text = following(texts);
            } else {
                sound = following(sounds);
            }
            return number;
        }

        @Override
        public boolean hasNext() {
            return next < Integer.MAX_VALUE;
        }

        @Override
        public Match next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more completions");
            }
            Match found = new Match(all.get(next), whole);
            advance();
            return found;
        }
    }
}
