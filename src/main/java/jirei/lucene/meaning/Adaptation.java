package jirei.lucene.meaning;

/**
 * Adapts word vectors to pairs of texts: the vectors of a pair come nearer, those of different pairs move apart. Each
 * text of a batch is to find its partner among those of the batch (softmax over cosines; van den Oord, Li and Vinyals,
 * Representation Learning with Contrastive Predictive Coding, 2018); the steps are those of Adagrad (Duchi, Hazan and
 * Singer, 2011) with one sum of squares a word.
 *
 * <p>For one thread; the same pairs give the same vectors.
 */
final class Adaptation {
    private static final int BATCH = 128;
    private static final float TEMPERATURE = 0.08f;
    private static final float RATE = 0.1f;

    private final float[] vectors;
    private final float[] weights;
    private final float[] squares;
    private final int dimensions;
    private final TextPairs pairs;
    private final Side one = new Side();
    private final Side other = new Side();
    private float rate = RATE;

    /**
     * An adaptation of these vectors, which are changed.
     *
     * @param vectors one after another
     * @param weights of the words in a text
     */
    Adaptation(float[] vectors, float[] weights, TextPairs pairs) {
        this.vectors = vectors;
        this.weights = weights.clone();
        this.squares = new float[weights.length];
        this.dimensions = vectors.length / weights.length;
        this.pairs = pairs;
    }

    /** The first or the second texts of a batch. */
    private static final class Side {
        private final int[][] words = new int[BATCH][];
        private final float[][] units = new float[BATCH][];
        private final float[][] slopes = new float[BATCH][];
        private final float[] lengths = new float[BATCH];
    }

    /** Learns from so many batches of pairs, in smaller and smaller steps. */
    void learn(int steps) {
        for (int step = 0; step < steps; step++) {
            rate = RATE * (steps - step) / steps;
            for (int i = 0; i < BATCH; i++) {
                TextPairs.Pair pair = pairs.next();
                if (!pair.isWhole()) {
                    return;
                }
                read(one, i, pair.one());
                read(other, i, pair.other());
            }
            for (int i = 0; i < BATCH; i++) {
                compare(i);
            }
            for (int i = 0; i < BATCH; i++) {
                move(one, i);
                move(other, i);
            }
        }
    }

    private void read(Side side, int i, int[] words) {
        float[] sum = new float[dimensions];
        for (int word : words) {
            for (int d = 0; d < dimensions; d++) {
                sum[d] += weights[word] * vectors[word * dimensions + d];
            }
        }
        float length = (float) Math.sqrt(dot(sum, sum));
        for (int d = 0; d < dimensions && length > 0; d++) {
            sum[d] /= length;
        }
        side.words[i] = words;
        side.units[i] = sum;
        side.slopes[i] = new float[dimensions];
        side.lengths[i] = length;
    }

    /** Adds the slopes of one text, which is to be nearest to its partner. */
    private void compare(int i) {
        float[] chances = new float[BATCH];
        float total = 0;
        for (int j = 0; j < BATCH; j++) {
            chances[j] = (float) StrictMath.exp((dot(one.units[i], other.units[j]) - 1) / TEMPERATURE);
            total += chances[j];
        }
        for (int j = 0; j < BATCH; j++) {
            float slope = (chances[j] / total - (i == j ? 1 : 0)) / (TEMPERATURE * BATCH);
            for (int d = 0; d < dimensions; d++) {
                one.slopes[i][d] += slope * other.units[j][d];
                other.slopes[j][d] += slope * one.units[i][d];
            }
        }
    }

    /** Moves the words of a text down the slope of its direction. */
    private void move(Side side, int i) {
        if (side.lengths[i] == 0) {
            return;
        }
        float along = dot(side.slopes[i], side.units[i]);
        float[] slope = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            slope[d] = (side.slopes[i][d] - along * side.units[i][d]) / side.lengths[i];
        }
        float square = dot(slope, slope);
        for (int word : side.words[i]) {
            squares[word] += weights[word] * weights[word] * square;
            if (squares[word] > 0) {
                float step = rate * weights[word] / (float) Math.sqrt(squares[word]);
                for (int d = 0; d < dimensions; d++) {
                    vectors[word * dimensions + d] -= step * slope[d];
                }
            }
        }
    }

    /** The scalar product, in four sums whose order is fixed. */
    private static float dot(float[] x, float[] y) {
        int d = 0;
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        for (; d + 3 < x.length; d += 4) {
            a += x[d] * y[d];
            b += x[d + 1] * y[d + 1];
            c += x[d + 2] * y[d + 2];
            e += x[d + 3] * y[d + 3];
        }
        for (; d < x.length; d++) {
            a += x[d] * y[d];
        }
        return (a + b) + (c + e);
    }
}
