package jirei.lucene.meaning;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;

/**
 * The vectors of all entries of an index at one moment, and those of words. Immutable and safe for use by many threads.
 * An entry takes 64 bytes.
 */
public final class EntryVectors {
    private final LayeredVectors words;
    private final List<byte[]> segments;
    private final int[] starts;

    /**
     * The vectors of some segments.
     *
     * @param starts the number of the first document of each segment
     */
    EntryVectors(LayeredVectors words, List<byte[]> segments, int[] starts) {
        this.words = words;
        this.segments = List.copyOf(segments);
        this.starts = starts.clone();
    }

    /** The cosine of a vector and that of a document; 0 if the document has no known words. */
    float cosine(byte[] vector, int document) {
        int segment = ReaderUtil.subIndex(document, starts);
        return UnitVector.cosine(vector, segments.get(segment), (document - starts[segment]) * vector.length);
    }

    /** The vector of a text with these words; zeros if none is known. */
    byte[] of(Collection<String> terms) {
        float[] sum = new float[words.dimensions()];
        for (String term : terms) {
            words.find(term).ifPresent(known -> known.addTo(sum, 0, known.weight()));
        }
        byte[] vector = new byte[sum.length];
        UnitVector.write(sum, 0, vector, 0, sum.length);
        return vector;
    }
}
