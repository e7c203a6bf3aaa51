package jirei.lucene.schema;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The scoring of terms in every field: BM25 with parameters measured on three public collections of questions in
 * Japanese and on the judged queries of this project. Lengths are stored in the index, so the writer and the searcher
 * must use the same similarity.
 */
public final class Scoring {
    /**
     * The saturation of term frequency. Lower than Lucene's 1.2 is better for factual questions and worse for questions
     * of citizens.
     */
    private static final float K1 = 0.8f;

    /** The normalization by length. */
    private static final float B = 0.9f;

    private Scoring() {}

    /** The similarity for both writer and searcher. */
    public static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }
}
