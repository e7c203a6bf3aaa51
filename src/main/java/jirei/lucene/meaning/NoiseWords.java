package jirei.lucene.meaning;

import java.util.SplittableRandom;

/** Draws words with a probability proportional to the power 3/4 of their frequency, as negative samples. */
final class NoiseWords {
    private static final double POWER = 0.75;
    private static final int SIZE = 1 << 21;

    private final int[] table = new int[SIZE];

    NoiseWords(long[] counts) {
        double total = 0;
        for (long count : counts) {
            total += StrictMath.pow((double) count, POWER);
        }
        double until = 0;
        int word = -1;
        for (int i = 0; i < SIZE; i++) {
            while (word + 1 < counts.length && i >= until * SIZE) {
                word++;
                until += StrictMath.pow((double) counts[word], POWER) / total;
            }
            table[i] = word;
        }
    }

    int draw(SplittableRandom random) {
        return table[random.nextInt() >>> 11];
    }
}
