package jirei.lucene.execution;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Matches the same documents as another query until a timeout, and none after it. All that was collected until then
 * stays.
 *
 * <p>{@link IndexSearcher#setTimeout} cannot be used, since its parts of a segment are refused by the scorer of {@link
 * org.apache.lucene.facet.DrillSideways}.
 */
final class TimeLimitedQuery extends Query {
    /** Between two looks at the clock, in documents; a multiple of the window of Lucene's scorer of disjunctions. */
    private static final int WINDOW = 4096;

    private final Query query;
    private final SearchTimeout timeout;

    TimeLimitedQuery(Query query, SearchTimeout timeout) {
        this.query = query;
        this.timeout = timeout;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = query.rewrite(searcher);
        return rewritten.equals(query) ? this : new TimeLimitedQuery(rewritten, timeout);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new LimitedWeight(searcher.createWeight(query, mode, boost));
    }

    /** The weight of the query; what it finds is never cached, since it may be incomplete. */
    private final class LimitedWeight extends FilterWeight {
        LimitedWeight(Weight weight) {
            super(TimeLimitedQuery.this, weight);
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return false;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
            ScorerSupplier supplier = timeout.isOver() ? null : in.scorerSupplier(segment);
            return supplier == null ? null : new LimitedSupplier(supplier);
        }
    }

    /** Scorers that look at the clock. */
    private final class LimitedSupplier extends ScorerSupplier {
        private final ScorerSupplier supplier;

        LimitedSupplier(ScorerSupplier supplier) {
            this.supplier = supplier;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return new TimeLimitedScorer(supplier.get(leadCost), timeout);
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
            return new LimitedBulkScorer(supplier.bulkScorer());
        }

        @Override
        public long cost() {
            return supplier.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
            supplier.setTopLevelScoringClause();
        }
    }

    /** Scores one window of documents after another. */
    private final class LimitedBulkScorer extends BulkScorer {
        private final BulkScorer scorer;

        LimitedBulkScorer(BulkScorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public int score(LeafCollector collector, Bits accepted, int min, int max) throws IOException {
            int next = min;
            while (next < max) {
                if (timeout.isOver()) {
                    return DocIdSetIterator.NO_MORE_DOCS;
                }
                next = scorer.score(collector, accepted, next, (int) Math.min((long) next + WINDOW, max));
            }
            return next;
        }

        @Override
        public long cost() {
            return scorer.cost();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return query.toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeLimitedQuery limited
                && query.equals(limited.query)
                && timeout.equals(limited.timeout);
    }

    @Override
    public int hashCode() {
        return query.hashCode();
    }
}
