package jirei.lucene.lexicon;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A multimap from texts to numbers that takes eight bytes an entry. Only hashes of the keys are kept, so a look-up may
 * also return numbers of other keys, which the caller must filter out. Immutable.
 */
final class Buckets {
    private final long[] filed;

    private Buckets(long[] filed) {
        this.filed = filed;
    }

    /** The numbers of the key, ascending, possibly with some of other keys. */
    IntStream at(String key) {
        long from = ((long) key.hashCode()) << 32;
        int at = Arrays.binarySearch(filed, from);
        int start = at >= 0 ? at : -at - 1;
        int end = start;
        while (end < filed.length && filed[end] >>> 32 == from >>> 32) {
            end++;
        }
        return Arrays.stream(filed, start, end).mapToInt(number -> (int) number);
    }

    /** Collects the entries. */
    static final class Builder {
        private long[] filed = new long[1024];
        private int size;

        /** Adds a number, which must not be negative, to the key. */
        void add(String key, int number) {
            if (size == filed.length) {
                filed = Arrays.copyOf(filed, size + (size >> 1));
            }
            filed[size++] = (((long) key.hashCode()) << 32) | number;
        }

        Buckets build() {
            long[] sorted = Arrays.copyOf(filed, size);
            Arrays.sort(sorted);
            return new Buckets(sorted);
        }
    }
}
