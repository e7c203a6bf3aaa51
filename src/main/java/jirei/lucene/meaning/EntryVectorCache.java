package jirei.lucene.meaning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jirei.lucene.schema.MeaningDocument;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Makes the {@link EntryVectors} of the states of an index, one after another. What did not change since the state
 * before is not made again: the vectors of a segment, and the words if the index has the same.
 *
 * <p>Safe for use by many threads, one after another.
 */
public final class EntryVectorCache {
    private byte[] stored = new byte[0];
    private LayeredVectors words = new LayeredVectors(List.of(WordVectors.standard()));
    private Map<IndexReader.CacheKey, byte[]> segments = Map.of();

    /** The vectors of the entries of an index. */
    public synchronized EntryVectors of(IndexReader reader) throws IOException {
        readWords(MeaningDocument.vectors(reader).orElse(new byte[0]));
        Map<IndexReader.CacheKey, byte[]> present = new HashMap<>();
        List<byte[]> inOrder = new ArrayList<>();
        List<LeafReaderContext> leaves = reader.leaves();
        for (LeafReaderContext leaf : leaves) {
            IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
            byte[] vectors = helper == null ? null : segments.get(helper.getKey());
            if (vectors == null) {
                vectors = SegmentVectors.of(leaf.reader(), words);
            }
            if (helper != null) {
                present.put(helper.getKey(), vectors);
            }
            inOrder.add(vectors);
        }
        segments = present;
        return new EntryVectors(
                words, inOrder, leaves.stream().mapToInt(leaf -> leaf.docBase).toArray());
    }

    private void readWords(byte[] found) throws IOException {
        if (!Arrays.equals(found, stored)) {
            List<WordVectors> tables = new ArrayList<>();
            if (found.length > 0) {
                tables.add(WordVectorFile.read(new ByteArrayInputStream(found)));
            }
            tables.add(WordVectors.standard());
            words = new LayeredVectors(tables);
            stored = found;
            segments = Map.of();
        }
    }
}
