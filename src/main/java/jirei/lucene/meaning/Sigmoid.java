package jirei.lucene.meaning;

/** The logistic function from a table; the same on every machine. */
final class Sigmoid {
    private static final int SIZE = 4_096;
    private static final float LIMIT = 8;
    private static final float[] TABLE = table();

    private Sigmoid() {}

    private static float[] table() {
        float[] table = new float[SIZE + 1];
        for (int i = 0; i <= SIZE; i++) {
            table[i] = (float) (1 / (1 + StrictMath.exp(-(2.0 * LIMIT * i / SIZE - LIMIT))));
        }
        return table;
    }

    /** {@code 1 / (1 + e^-x)}, with x cut to -8…8. */
    static float of(float x) {
        if (x >= LIMIT) {
            return TABLE[SIZE];
        }
        return x <= -LIMIT ? TABLE[0] : TABLE[(int) ((x + LIMIT) * (SIZE / (2 * LIMIT)))];
    }
}
