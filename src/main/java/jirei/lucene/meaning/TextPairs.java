package jirei.lucene.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws pairs of texts with one meaning from entries: a title and its body, or some words of a body and the words
 * around them. In half of the pairs the second text loses the words of the first, so that other words must carry the
 * meaning.
 */
final class TextPairs {
    private static final double TITLES = 0.4;
    private static final double WITHOUT_SHARED = 0.5;
    private static final int FEWEST = 3;
    private static final int MOST = 10;
    private static final int AROUND = 40;
    private static final int MOST_OF_A_BODY = 200;

    /** A body with fewer words has no words around others. */
    private static final int SHORT = 12;

    private static final int TRIES = 100;

    private final List<EntryRows> texts;
    private final SplittableRandom random;

    /** The rows of the words of an entry. */
    @SuppressWarnings("ArrayRecordComponent")
    record EntryRows(int[] title, int[] body) {}

    /** Two texts with one meaning, as rows of words; both empty if no pair was found. */
    @SuppressWarnings("ArrayRecordComponent")
    record Pair(int[] one, int[] other) {
        static final Pair NONE = new Pair(new int[0], new int[0]);

        boolean isWhole() {
            return one.length > 0 && other.length > 0;
        }
    }

    TextPairs(List<EntryRows> texts, SplittableRandom random) {
        this.texts = List.copyOf(texts);
        this.random = random;
    }

    /** The next pair; empty if the entries hardly have any. */
    Pair next() {
        for (int i = 0; i < TRIES; i++) {
            Pair pair = texts.isEmpty() ? Pair.NONE : draw(texts.get(random.nextInt(texts.size())));
            if (pair.isWhole()) {
                return pair;
            }
        }
        return Pair.NONE;
    }

    private Pair draw(EntryRows text) {
        boolean titled = text.title().length > 0 && random.nextDouble() < TITLES;
        Pair pair = titled
                ? new Pair(text.title(), Arrays.copyOf(text.body(), Math.min(MOST_OF_A_BODY, text.body().length)))
                : stretch(text);
        return random.nextDouble() < WITHOUT_SHARED ? withoutShared(pair) : pair;
    }

    private Pair stretch(EntryRows text) {
        int[] body = text.body();
        if (body.length < SHORT) {
            return Pair.NONE;
        }
        int length = FEWEST + random.nextInt(MOST - FEWEST + 1);
        int from = random.nextInt(body.length - length + 1);
        IntStream before = Arrays.stream(body, Math.max(0, from - AROUND), from);
        IntStream after = Arrays.stream(body, from + length, Math.min(body.length, from + length + AROUND));
        int[] around = IntStream.concat(IntStream.concat(before, after), Arrays.stream(text.title()))
                .toArray();
        return new Pair(Arrays.copyOfRange(body, from, from + length), around);
    }

    private static Pair withoutShared(Pair pair) {
        int[] shared = pair.one().clone();
        Arrays.sort(shared);
        int[] rest = Arrays.stream(pair.other())
                .filter(word -> Arrays.binarySearch(shared, word) < 0)
                .toArray();
        return new Pair(pair.one(), rest);
    }
}
