package jirei.lucene.meaning;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.IndexFields;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Makes the vectors of the entries of a segment from its postings: the weighted mean of the vectors of their words
 * (Arora, Liang and Ma, A Simple but Tough-to-Beat Baseline for Sentence Embeddings, 2017). No text is analysed again.
 */
final class SegmentVectors {
    /** Documents at a time, so that their sums take at most 16 MB. */
    private static final int CHUNK = 1 << 16;

    private final LeafReader segment;
    private final LayeredVectors words;
    private final int dimensions;
    private final byte[] vectors;

    private SegmentVectors(LeafReader segment, LayeredVectors words) {
        this.segment = segment;
        this.words = words;
        this.dimensions = words.dimensions();
        this.vectors = new byte[segment.maxDoc() * dimensions];
    }

    /** The vectors of all documents, one after another; zeros for a document without known words. */
    static byte[] of(LeafReader segment, LayeredVectors words) throws IOException {
        return new SegmentVectors(segment, words).vectors();
    }

    private byte[] vectors() throws IOException {
        float[] sums = new float[Math.min(CHUNK, segment.maxDoc()) * dimensions];
        for (int first = 0; first < segment.maxDoc(); first += CHUNK) {
            int end = Math.min(segment.maxDoc(), first + CHUNK);
            Arrays.fill(sums, 0);
            add(IndexFields.TITLE, first, end, sums);
            add(IndexFields.BODY, first, end, sums);
            for (int document = first; document < end; document++) {
                UnitVector.write(sums, (document - first) * dimensions, vectors, document * dimensions, dimensions);
            }
        }
        return vectors;
    }

    private void add(String text, int first, int end, float[] sums) throws IOException {
        Terms terms = segment.terms(TextView.WORD.of(text));
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            Optional<LayeredVectors.KnownWord> known = words.find(term.utf8ToString());
            if (known.isPresent()) {
                LayeredVectors.KnownWord word = known.get();
                float weight = word.weight();
                postings = each.postings(postings, PostingsEnum.FREQS);
                for (int document = postings.advance(first);
                        document != DocIdSetIterator.NO_MORE_DOCS && document < end;
                        document = postings.nextDoc()) {
                    float often = weight * (float) (1 + StrictMath.log(postings.freq()));
                    word.addTo(sums, (document - first) * dimensions, often);
                }
            }
        }
    }
}
