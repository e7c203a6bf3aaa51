package jirei.lucene.execution;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Matches the documents of a set, which is known for the whole index. For one search, so it is never cached. */
final class EntrySet extends Query {
    private final FixedBitSet documents;

    /** These documents of the searched index; the set must not change afterwards. */
    EntrySet(FixedBitSet documents) {
        this.documents = documents;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                DocIdSetIterator inLeaf =
                        new LeafIterator(documents, leaf.docBase, leaf.reader().maxDoc());
                return ConstantScoreScorerSupplier.fromIterator(
                        inLeaf, score(), scoreMode, leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    /** The documents of the set in one segment. */
    private static final class LeafIterator extends DocIdSetIterator {
        private final FixedBitSet documents;
        private final int base;
        private final int end;
        private int at = -1;

        LeafIterator(FixedBitSet documents, int base, int size) {
            this.documents = documents;
            this.base = base;
            this.end = Math.min(base + size, documents.length());
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
