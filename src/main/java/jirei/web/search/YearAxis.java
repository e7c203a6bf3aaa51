package jirei.web.search;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The years of a chart: all that are stated, or where they are too many the stretch that is stated most.
 *
 * @param first the first year
 * @param last the last year
 * @param counts the number of entries that state a year of the axis; years without entries are left out
 */
record YearAxis(int first, int last, SortedMap<Integer, Integer> counts) {
    YearAxis {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * The axis for these counts.
     *
     * @param counts by year; at least one
     * @param longest the largest number of years
     */
    static YearAxis of(NavigableMap<Integer, Integer> counts, int longest) {
        int first = counts.firstKey();
        int last = counts.lastKey();
        if (last - first >= longest) {
            int from = first;
            for (int start : counts.keySet()) {
                from = sum(counts, start, longest) >= sum(counts, from, longest) ? start : from;
            }
            first = from;
            last = counts.floorKey(from + longest - 1);
        }
        return new YearAxis(first, last, counts.subMap(first, true, last, true));
    }

    private static int sum(NavigableMap<Integer, Integer> counts, int from, int years) {
        return counts.subMap(from, from + years).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The number of entries that state this year. */
    int count(int year) {
        return counts.getOrDefault(year, 0);
    }

    /** The number of entries of the year that most of them state. */
    int most() {
        return Collections.max(counts.values());
    }
}
