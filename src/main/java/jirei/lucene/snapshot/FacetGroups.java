package jirei.lucene.snapshot;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;

/** Which documents have the same values of all facets: a group, which is counted at once. */
final class FacetGroups {
    private final int[] ofDocument;
    private final int[] ends;
    private final int[] ordinals;
    private final int size;

    /**
     * The groups of an index.
     *
     * @param ofDocument the group of each document
     * @param values the ordinals of the values of each group, as bytes
     * @param size the number of values
     */
    private FacetGroups(int[] ofDocument, BytesRefHash values, int size) {
        this.ofDocument = ofDocument;
        this.size = size;
        this.ends = new int[values.size()];
        int[] all = new int[values.size()];
        int end = 0;
        BytesRef bytes = new BytesRef();
        for (int group = 0; group < ends.length; group++) {
            values.get(group, bytes);
            for (int at = 0; at < bytes.length; at += Integer.BYTES) {
                all = ArrayUtil.grow(all, end + 1);
                all[end++] = NumericUtils.sortableBytesToInt(bytes.bytes, bytes.offset + at);
            }
            ends[group] = end;
        }
        this.ordinals = Arrays.copyOf(all, end);
    }

    /** Reads the values of all documents. */
    static FacetGroups read(SortedSetDocValuesReaderState state) throws IOException {
        int[] ofDocument = new int[state.getReader().maxDoc()];
        BytesRefHash known = new BytesRefHash();
        BytesRefBuilder values = new BytesRefBuilder();
        Arrays.fill(ofDocument, group(values, known));
        SortedSetDocValues each = state.getDocValues();
        for (int document = each.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = each.nextDoc()) {
            values.clear();
            for (int i = each.docValueCount(); i > 0; i--) {
                int end = values.length() + Integer.BYTES;
                values.grow(end);
                NumericUtils.intToSortableBytes((int) each.nextOrd(), values.bytes(), values.length());
                values.setLength(end);
            }
            ofDocument[document] = group(values, known);
        }
        return new FacetGroups(ofDocument, known, state.getSize());
    }

    /** The group with these values, which may be a new one. */
    private static int group(BytesRefBuilder values, BytesRefHash known) {
        int added = known.add(values.get());
        return added < 0 ? -added - 1 : added;
    }

    /** How many documents of a set have each value, by its ordinal. */
    int[] count(FixedBitSet documents) throws IOException {
        int[] inGroup = new int[ends.length];
        int end = Math.min(documents.length(), ofDocument.length);
        documents.forEach(0, end, 0, document -> inGroup[ofDocument[document]]++);
        int[] counts = new int[size];
        int at = 0;
        for (int group = 0; group < ends.length; group++) {
            for (; at < ends[group]; at++) {
                counts[ordinals[at]] += inGroup[group];
            }
        }
        return counts;
    }
}
