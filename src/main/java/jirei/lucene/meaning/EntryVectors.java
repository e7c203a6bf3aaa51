package jirei.lucene.meaning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/**
 * The vectors of all entries of an index at one moment, and those of words. Immutable and safe for use by many threads.
 * An entry takes 64 bytes.
 */
public final class EntryVectors {
    private static final Comparator<ScoreDoc> NEAREST_FIRST =
            Comparator.comparingDouble((ScoreDoc near) -> -near.score).thenComparingInt(near -> near.doc);

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

    /** At most so many documents whose cosine with the vector is the highest, and at least this; the nearest first. */
    List<ScoreDoc> nearest(byte[] vector, int most, float least, IntPredicate among) {
        PriorityQueue<ScoreDoc> best = new PriorityQueue<>(NEAREST_FIRST.reversed());
        float lowest = least;
        for (int segment = 0; segment < starts.length; segment++) {
            byte[] vectors = segments.get(segment);
            for (int at = 0, document = starts[segment]; at < vectors.length; at += vector.length, document++) {
                float cosine = UnitVector.cosine(vector, vectors, at);
                if (cosine >= lowest && among.test(document)) {
                    best.add(new ScoreDoc(document, cosine));
                    if (best.size() > most) {
                        best.remove();
                        lowest = Math.nextUp(best.element().score);
                    }
                }
            }
        }
        return best.stream().sorted(NEAREST_FIRST).toList();
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
