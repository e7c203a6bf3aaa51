package jirei.lucene.execution;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/** All documents that match a query, with their scores. */
final class ScoredEntries {
    private int[] documents = new int[64];
    private float[] scores = new float[64];
    private int size;

    private ScoredEntries() {}

    /** The documents that match. */
    static ScoredEntries of(IndexSearcher searcher, Query query) throws IOException {
        ScoredEntries found = new ScoredEntries();
        searcher.search(query, new CollectorManager<SimpleCollector, Void>() {
            @Override
            public SimpleCollector newCollector() {
                return found.new Collecting();
            }

            @Override
            public Void reduce(Collection<SimpleCollector> collectors) {
                return null;
            }
        });
        return found;
    }

    /** The highest score of those in the set; 0 if there are none. */
    float best(FixedBitSet among) {
        float best = 0;
        for (int i = 0; i < size; i++) {
            if (among.get(documents[i])) {
                best = Math.max(best, scores[i]);
            }
        }
        return best;
    }

    /** Adds those with at least this score to the set. */
    void addTo(FixedBitSet set, float lowest) {
        for (int i = 0; i < size; i++) {
            if (scores[i] >= lowest) {
                set.set(documents[i]);
            }
        }
    }

    /** All of them. */
    FixedBitSet all(int documentsOfIndex) {
        FixedBitSet all = new FixedBitSet(documentsOfIndex);
        addTo(all, 0);
        return all;
    }

    private final class Collecting extends SimpleCollector {
        private int base;
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                return 0;
            }
        };

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void setScorer(Scorable next) {
            scorer = next;
        }

        @Override
        public void collect(int document) throws IOException {
            documents = ArrayUtil.grow(documents, size + 1);
            scores = ArrayUtil.grow(scores, size + 1);
            documents[size] = base + document;
            scores[size++] = scorer.score();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
