package jirei.lucene.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The words of the texts as numbers, in the order of the texts. A paragraph ends with {@link #END}.
 *
 * @param words the vocabulary, the most frequent first, equally frequent ones in the order of their characters
 * @param counts how often each word occurs
 * @param tokens positions in the vocabulary; words outside it are left out
 */
@SuppressWarnings("ArrayRecordComponent")
record LearningCorpus(List<String> words, long[] counts, int[] tokens) {
    static final int END = -1;

    /** Collects words in the order of the texts. */
    static final class Collector {
        private final List<String> words = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final TokenList tokens = new TokenList();

        /** Adds a paragraph. */
        void add(List<String> paragraph) {
            for (String word : paragraph) {
                tokens.add(numbers.computeIfAbsent(word, unseen -> {
                    words.add(unseen);
                    return words.size() - 1;
                }));
            }
            tokens.add(END);
        }

        int size() {
            return tokens.size();
        }

        /** The corpus with its most frequent words only, each of which occurs at least so often. */
        LearningCorpus build(int mostWords, int leastCount) {
            int[] all = tokens.toArray();
            long[] counts = new long[words.size()];
            for (int token : all) {
                if (token != END) {
                    counts[token]++;
                }
            }
            List<Integer> kept = IntStream.range(0, counts.length)
                    .filter(word -> counts[word] >= leastCount)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer word) -> -counts[word])
                            .thenComparing(words::get))
                    .limit(mostWords)
                    .toList();
            int[] position = new int[counts.length];
            Arrays.fill(position, END - 1);
            for (int i = 0; i < kept.size(); i++) {
                position[kept.get(i)] = i;
            }
            int length = 0;
            for (int token : all) {
                int place = token == END ? END : position[token];
                if (place >= END) {
                    all[length++] = place;
                }
            }
            return new LearningCorpus(
                    kept.stream().map(words::get).toList(),
                    kept.stream().mapToLong(word -> counts[word]).toArray(),
                    Arrays.copyOf(all, length));
        }
    }

    /** A growing list of numbers. */
    private static final class TokenList {
        private int[] numbers = new int[1 << 16];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size + (size >> 1));
            }
            numbers[size++] = number;
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }

    /** The number of words in the texts, without those outside the vocabulary. */
    long total() {
        return Arrays.stream(counts).sum();
    }
}
