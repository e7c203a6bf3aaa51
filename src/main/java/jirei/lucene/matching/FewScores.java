package jirei.lucene.matching;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * The scores of a few documents, which are looked up one by one: the scores that they had, and what further queries add.
 *
 * <p>For one request and one thread. When its time is over, nothing is added any more.
 */
public final class FewScores {
    private final IndexSearcher searcher;
    private final SearchTimeout timeout;
    private final FixedBitSet few;
    private final int[] documents;
    private final float[] scores;

    /** Scores of 0 for these documents; the set must not change afterwards. */
    public FewScores(IndexSearcher searcher, FixedBitSet few, SearchTimeout timeout) throws IOException {
        this.searcher = searcher;
        this.timeout = timeout;
        this.few = few;
        this.documents = new int[few.cardinality()];
        this.scores = new float[documents.length];
        int[] filled = {0};
        few.forEach(0, few.length(), 0, document -> documents[filled[0]++] = document);
    }

    /** The scores that the documents had before. */
    FewScores from(DocumentScores before) {
        for (int i = 0; i < documents.length; i++) {
            scores[i] = before.of(documents[i]);
        }
        return this;
    }

    /** The score of one of the documents. */
    public float of(int document) {
        return scores[place(document)];
    }

    private int place(int document) {
        int place = Arrays.binarySearch(documents, document);
        if (place < 0) {
            throw new IllegalArgumentException("not one of the few: document " + document);
        }
        return place;
    }

    /** Adds the scores of a query; of alternatives (a {@link DisjunctionMaxQuery} without a share of the others), the best. */
    public void add(Query query) throws IOException {
        float[] best = new float[scores.length];
        for (BoostQuery part : ScoredParts.of(query)) {
            lookUp(part, best);
        }
        for (int i = 0; i < best.length; i++) {
            scores[i] += best[i];
        }
    }

    private void lookUp(BoostQuery part, float[] best) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(part.getQuery()), ScoreMode.COMPLETE, part.getBoost());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = timeout.isOver() ? null : weight.scorer(leaf);
            if (scorer != null) {
                LeafWalk.among(few, scorer, leaf.docBase, document -> {
                    int place = place(document);
                    best[place] = Math.max(best[place], scorer.score());
                });
            }
        }
    }
}
