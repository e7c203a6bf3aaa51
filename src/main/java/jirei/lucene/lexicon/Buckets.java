package jirei.lucene.lexicon;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers filed under keys, many to a key, in eight bytes each. The keys themselves are not kept: two keys may share a
 * bucket, so whoever takes a number out must look again whether it is meant.
 */
final class Buckets {
    private final long[] filed;

    private Buckets(long[] filed) {
        this.filed = filed;
    }

    /** What is filed under the key, ascending, and perhaps some more. */
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

    /** Collects what is to be filed. */
    static final class Builder {
        private long[] filed = new long[1024];
        private int size;

        /** Files a number from zero up under the key. */
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
