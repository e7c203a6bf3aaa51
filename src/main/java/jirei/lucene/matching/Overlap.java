package jirei.lucene.matching;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds what several sets have in common. For 64 documents at once it is counted in how many sets each is: the count is
 * kept in binary, with a word of 64 bits for each digit (a vertical counter; Warren, Hacker's Delight, 2012, chapter 5).
 */
final class Overlap {
    private Overlap() {}

    /**
     * Adds the documents that are in so many of the sets.
     *
     * @param needed at least 1
     * @param sets of the same length as {@code found}
     */
    static void addTo(FixedBitSet found, int needed, List<FixedBitSet> sets) {
        if (needed > sets.size()) {
            return;
        }
        long[] digits = new long[Integer.SIZE - Integer.numberOfLeadingZeros(sets.size())];
        long[] words = found.getBits();
        for (int i = 0; i < words.length; i++) {
            Arrays.fill(digits, 0);
            for (FixedBitSet set : sets) {
                increment(digits, set.getBits()[i]);
            }
            words[i] |= atLeast(needed, digits);
        }
    }

    private static void increment(long[] digits, long documents) {
        long carried = documents;
        for (int digit = 0; carried != 0; digit++) {
            long both = digits[digit] & carried;
            digits[digit] ^= carried;
            carried = both;
        }
    }

    private static long atLeast(int needed, long[] digits) {
        long more = 0;
        long equal = -1;
        for (int digit = digits.length - 1; digit >= 0; digit--) {
            if ((needed >> digit & 1) == 0) {
                more |= equal & digits[digit];
                equal &= ~digits[digit];
            } else {
                equal &= digits[digit];
            }
        }
        return more | equal;
    }
}
