package jirei.lucene.matching;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Matches documents whose scores are known, for what Lucene does with matches: sort them, count their facets. */
public final class ScoredSet extends Query {
    private final FixedBitSet documents;
    private final DocumentScores scores;

    /** These documents of the searched index; the set must not change afterwards. */
    public ScoredSet(FixedBitSet documents, DocumentScores scores) {
        this.documents = documents;
        this.scores = scores;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new Weight(this) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                return new DefaultScorerSupplier(new LeafScorer(leaf, boost));
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int document) {
                int inIndex = leaf.docBase + document;
                return documents.get(inIndex)
                        ? Explanation.match(boost * scores.of(inIndex), "the score of the document")
                        : Explanation.noMatch("not in the set");
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    /** The documents in one segment with their scores. */
    private final class LeafScorer extends Scorer {
        private final int base;
        private final float boost;
        private final LeafIterator matching;

        LeafScorer(LeafReaderContext leaf, float boost) {
            this.base = leaf.docBase;
            this.boost = boost;
            this.matching = new LeafIterator(base, Math.min(base + leaf.reader().maxDoc(), documents.length()));
        }

        @Override
        public int docID() {
            return matching.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return matching;
        }

        @Override
        public float score() {
            return boost * scores.of(base + matching.docID());
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    /** The documents in one segment. */
    private final class LeafIterator extends DocIdSetIterator {
        private final int base;
        private final int end;
        private int at = -1;

        LeafIterator(int base, int end) {
            this.base = base;
            this.end = end;
        }

        @Override
        public int docID() {
            return at;
        }

        @Override
        public int nextDoc() {
            return advance(at + 1);
        }

        @Override
        public int advance(int target) {
            int from = base + target;
            int next = target == NO_MORE_DOCS || from >= end ? NO_MORE_DOCS : documents.nextSetBit(from, end);
            at = next == NO_MORE_DOCS ? NO_MORE_DOCS : next - base;
            return at;
        }

        @Override
        public long cost() {
            return (long) end - base;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "set of " + documents.cardinality() + " documents";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
