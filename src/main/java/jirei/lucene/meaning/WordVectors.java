package jirei.lucene.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The vectors of words, of unit length, in 8 bits a number. A word is a term of the word view ({@link
 * jirei.lucene.analysis.TextView#WORD}).
 *
 * <p>Immutable and safe for use by many threads. The standard table takes about 6 MB.
 */
public final class WordVectors {
    private static final String STANDARD = "/meaning/word-vectors.bin";

    private final List<String> words;
    private final Map<String, Integer> rows;
    private final float[] weights;
    private final byte[] numbers;
    private final float[] units;
    private final int dimensions;

    /**
     * A table.
     *
     * @param words all different
     * @param weights how much each word says about a text; about its inverse document frequency
     * @param numbers the vectors one after another, each in a scale of its own
     * @param dimensions the length of a vector, at least 1
     */
    WordVectors(List<String> words, float[] weights, byte[] numbers, int dimensions) {
        if (dimensions < 1 || weights.length != words.size() || numbers.length != words.size() * dimensions) {
            throw new IllegalArgumentException("not a table of " + words.size() + " words with " + dimensions
                    + " dimensions: " + weights.length + " weights, " + numbers.length + " numbers");
        }
        this.words = List.copyOf(words);
        this.weights = weights.clone();
        this.numbers = numbers.clone();
        this.dimensions = dimensions;
        this.rows = HashMap.newHashMap(words.size());
        for (int row = 0; row < words.size(); row++) {
            if (rows.put(words.get(row), row) != null) {
                throw new IllegalArgumentException("a word twice: " + words.get(row));
            }
        }
        this.units = new float[words.size()];
        for (int row = 0; row < units.length; row++) {
            long squares = 0;
            for (int d = 0; d < dimensions; d++) {
                int number = numbers[row * dimensions + d];
                squares += (long) number * number;
            }
            units[row] = squares == 0 ? 0 : (float) (1 / Math.sqrt((double) squares));
        }
    }

    private static final class BundledVectors {
        static final WordVectors TABLE = read();

        private static WordVectors read() {
            try (InputStream file = WordVectors.class.getResourceAsStream(STANDARD)) {
                if (file == null) {
                    throw new IllegalStateException("the program lacks its file " + STANDARD);
                }
                return WordVectorFile.read(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the word vectors of the program", e);
            }
        }
    }

    /** The table of the program, read at its first use. */
    public static WordVectors standard() {
        return BundledVectors.TABLE;
    }

    /**
     * A table of vectors of any length.
     *
     * @param vectors one after another
     */
    static WordVectors of(List<String> words, float[] weights, float[] vectors, int dimensions) {
        byte[] numbers = new byte[vectors.length];
        for (int row = 0; row < words.size(); row++) {
            float largest = 0;
            for (int d = 0; d < dimensions; d++) {
                largest = Math.max(largest, Math.abs(vectors[row * dimensions + d]));
            }
            for (int d = 0; d < dimensions && largest > 0; d++) {
                numbers[row * dimensions + d] =
                        (byte) Math.round(vectors[row * dimensions + d] / largest * Byte.MAX_VALUE);
            }
        }
        return new WordVectors(words, weights, numbers, dimensions);
    }

    /** The length of a vector. */
    public int dimensions() {
        return dimensions;
    }

    /** The words, in the order of the rows. */
    List<String> words() {
        return words;
    }

    /** The row of a word; empty for an unknown one. */
    OptionalInt row(String word) {
        Integer row = rows.get(word);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** How much a word says about a text. */
    float weight(int row) {
        return weights[row];
    }

    /** Adds the unit vector of a word to a sum that starts at the offset, so many times. */
    void addTo(float[] sum, int offset, int row, float times) {
        float scale = times * units[row];
        int from = row * dimensions;
        for (int d = 0; d < dimensions; d++) {
            sum[offset + d] += scale * numbers[from + d];
        }
    }

    /** The cosine of two words, from -1 to 1. */
    float cosine(int row, int other) {
        int sum = 0;
        for (int d = 0; d < dimensions; d++) {
            sum += numbers[row * dimensions + d] * numbers[other * dimensions + d];
        }
        return sum * units[row] * units[other];
    }

    /** The bytes of all vectors. */
    byte[] numbers() {
        return numbers.clone();
    }
}
