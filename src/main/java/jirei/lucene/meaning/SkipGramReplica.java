package jirei.lucene.meaning;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A copy of the vectors of {@link SkipGram} that learns for itself for a while. For one thread at a time. */
final class SkipGramReplica {
    private static final int WINDOW = 5;
    private static final int NEGATIVES = 5;

    /** Words with a higher share of the text are left out at random; the more frequent, the more often. */
    private static final double FREQUENT = 5e-5;

    private static final int LONGEST_PARAGRAPH = 1_024;

    private final LearningCorpus corpus;
    private final int dimensions;
    private final NoiseWords noise;
    private final float[] input;
    private final float[] output;
    private final double[] keep;
    private final float[] change;
    private final int[] kept = new int[LONGEST_PARAGRAPH];
    private final int[] targets = new int[1 + NEGATIVES];

    SkipGramReplica(LearningCorpus corpus, int dimensions, NoiseWords noise, float[] input, float[] output) {
        this.corpus = corpus;
        this.dimensions = dimensions;
        this.noise = noise;
        this.input = input;
        this.output = output;
        this.change = new float[dimensions];
        double total = corpus.total();
        this.keep = Arrays.stream(corpus.counts())
                .mapToDouble(count -> Math.min(1, StrictMath.sqrt(FREQUENT * total / count)))
                .toArray();
    }

    float[] input() {
        return input;
    }

    float[] output() {
        return output;
    }

    /** Learns from a stretch of the tokens. */
    void learn(int from, int to, float rate, SplittableRandom random) {
        int size = 0;
        for (int i = from; i < to; i++) {
            int token = corpus.tokens()[i];
            if (token == LearningCorpus.END || size == LONGEST_PARAGRAPH) {
                paragraph(size, rate, random);
                size = 0;
            } else if (keep[token] >= 1 || random.nextDouble() < keep[token]) {
                kept[size++] = token;
            }
        }
        paragraph(size, rate, random);
    }

    private void paragraph(int size, float rate, SplittableRandom random) {
        for (int i = 0; i < size; i++) {
            int reach = 1 + random.nextInt(WINDOW);
            targets[0] = kept[i];
            for (int n = 1; n < targets.length; n++) {
                targets[n] = noise.draw(random);
            }
            for (int j = Math.max(0, i - reach); j < Math.min(size, i + reach + 1); j++) {
                if (j != i) {
                    pair(kept[j] * dimensions, rate);
                }
            }
        }
    }

    /** Moves a word towards its neighbour and away from the noise. */
    private void pair(int word, float rate) {
        Arrays.fill(change, 0);
        for (int n = 0; n < targets.length; n++) {
            if (n > 0 && targets[n] == targets[0]) {
                continue;
            }
            int target = targets[n] * dimensions;
            float error = (n == 0 ? 1 : 0) - Sigmoid.of(dot(word, target));
            float step = error * rate;
            for (int d = 0; d < dimensions; d++) {
                change[d] += step * output[target + d];
            }
            for (int d = 0; d < dimensions; d++) {
                output[target + d] += step * input[word + d];
            }
        }
        for (int d = 0; d < dimensions; d++) {
            input[word + d] += change[d];
        }
    }

    /** The scalar product, in eight sums whose order is fixed: the compiler may not reorder one sum. */
    private float dot(int word, int target) {
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        float k = 0;
        for (int d = 0; d < dimensions; d += 8) {
            a += input[word + d] * output[target + d];
            b += input[word + d + 1] * output[target + d + 1];
            c += input[word + d + 2] * output[target + d + 2];
            e += input[word + d + 3] * output[target + d + 3];
            f += input[word + d + 4] * output[target + d + 4];
            g += input[word + d + 5] * output[target + d + 5];
            h += input[word + d + 6] * output[target + d + 6];
            k += input[word + d + 7] * output[target + d + 7];
        }
        return ((a + b) + (c + e)) + ((f + g) + (h + k));
    }
}
