package jirei.lucene.meaning;

/** Vectors of unit length as bytes of one scale, so that sums of products compare across vectors. */
final class UnitVector {
    /** A unit vector of 64 dimensions rarely has a number above a half. */
    private static final float SCALE = 256;

    private UnitVector() {}

    /** Writes the direction of a sum; zeros if the sum is zero. */
    static void write(float[] sum, int from, byte[] vectors, int to, int dimensions) {
        double squares = 0;
        for (int d = 0; d < dimensions; d++) {
            squares += sum[from + d] * sum[from + d];
        }
        double scale = squares == 0 ? 0 : SCALE / Math.sqrt(squares);
        for (int d = 0; d < dimensions; d++) {
            long number = Math.round(sum[from + d] * scale);
            vectors[to + d] = (byte) Math.clamp(number, -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
    }

    /** The cosine of a vector and the one that starts at the offset. */
    static float cosine(byte[] vector, byte[] vectors, int from) {
        int sum = 0;
        for (int d = 0; d < vector.length; d++) {
            sum += vector[d] * vectors[from + d];
        }
        return sum / (SCALE * SCALE);
    }
}
