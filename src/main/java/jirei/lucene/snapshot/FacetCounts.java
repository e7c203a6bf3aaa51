package jirei.lucene.snapshot;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import jirei.casestudy.Dimension;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState.OrdRange;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** How many of some entries have each facet value. */
public final class FacetCounts {
    private final SortedSetDocValuesReaderState state;
    private final int[] counts;

    /** The counts by ordinal. */
    FacetCounts(SortedSetDocValuesReaderState state, int[] counts) {
        this.state = state;
        this.counts = counts;
    }

    /** The count of one value; 0 if no entry of the index has it. */
    public int of(Dimension dimension, String value) throws IOException {
        String path = FacetsConfig.pathToString(new String[] {dimension.name(), value});
        long ordinal = state.getDocValues().lookupTerm(new BytesRef(path));
        return ordinal < 0 ? 0 : counts[(int) ordinal];
    }

    /** The counts above 0 of a dimension by value, at most so many: the most frequent ones. */
    public Map<String, Integer> of(Dimension dimension, int most) throws IOException {
        Map<String, Integer> byValue = new LinkedHashMap<>();
        OrdRange range = state.getOrdRange(dimension.name());
        if (range == null) {
            return byValue;
        }
        SortedSetDocValues values = state.getDocValues();
        int[] frequent = IntStream.rangeClosed(range.start(), range.end())
                .filter(ordinal -> counts[ordinal] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(ordinal -> -counts[ordinal]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int ordinal : frequent) {
            String[] path = FacetsConfig.stringToPath(values.lookupOrd(ordinal).utf8ToString());
            byValue.put(path[1], counts[ordinal]);
        }
        return byValue;
    }
}
