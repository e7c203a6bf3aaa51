package jirei.lucene.suggest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;

/**
 * Numbered keys by prefix, the least number first. The next key is found in the logarithm of the number of keys,
 * however many have the prefix, by a tournament tree over the sorted keys.
 *
 * <p>Immutable and safe for use by many threads.
 */
final class PrefixIndex {
    private final String[] keys;
    private final int[] numbers;

    /** The least number below each node; the node i has the children 2i and 2i+1, and the leaves are the sorted keys. */
    private final int[] least;

    private final int leaves;

    /** A key and its number. */
    record NumberedKey(String key, int number) {}

    PrefixIndex(List<NumberedKey> entries) {
        List<NumberedKey> sorted =
                entries.stream().sorted(Comparator.comparing(NumberedKey::key)).toList();
        keys = sorted.stream().map(NumberedKey::key).toArray(String[]::new);
        numbers = sorted.stream().mapToInt(NumberedKey::number).toArray();
        leaves = Integer.highestOneBit(Math.max(1, keys.length * 2 - 1));
        least = new int[2 * leaves];
        Arrays.fill(least, Integer.MAX_VALUE);
        System.arraycopy(numbers, 0, least, leaves, numbers.length);
        for (int node = leaves - 1; node > 0; node--) {
            least[node] = Math.min(least[2 * node], least[2 * node + 1]);
        }
    }

    /** The numbers of the keys with this prefix, ascending. */
    PrimitiveIterator.OfInt of(String prefix) {
        return new Ascending(first(prefix), first(prefix + Character.MAX_VALUE));
    }

    /** The numbers of the keys that are equal to the text, in no order. */
    int[] equalTo(String text) {
        return Arrays.copyOfRange(numbers, first(text), first(text + '\0'));
    }

    /** The place of the first key that is not before the text. */
    private int first(String text) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle].compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The numbers between two places: the nodes not opened yet are in a queue by their least number. */
    private final class Ascending implements PrimitiveIterator.OfInt {
        private final PriorityQueue<Integer> nodes = new PriorityQueue<>(Comparator.comparingInt(node -> least[node]));

        Ascending(int from, int to) {
            for (int low = from + leaves, high = to + leaves; low < high; low >>= 1, high >>= 1) {
                if ((low & 1) == 1) {
                    nodes.add(low++);
                }
                if ((high & 1) == 1) {
                    nodes.add(--high);
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !nodes.isEmpty() && least[nodes.peek()] < Integer.MAX_VALUE;
        }

        @Override
        public int nextInt() {
            int node = nodes.remove();
            while (node < leaves) {
                int left = 2 * node;
                boolean isLeft = least[left] <= least[left + 1];
                nodes.add(isLeft ? left + 1 : left);
                node = isLeft ? left : left + 1;
            }
            return least[node];
        }
    }
}
