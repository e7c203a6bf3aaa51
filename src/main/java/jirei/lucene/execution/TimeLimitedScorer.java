package jirei.lucene.execution;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;

/** Yields the documents of another scorer until a timeout, and none after it. */
final class TimeLimitedScorer extends Scorer {
    /** Between two looks at the clock, in documents. */
    private static final int STEPS = 512;

    private final Scorer scorer;
    private final SearchTimeout timeout;
    private final DocIdSetIterator documents;
    private final @Nullable TwoPhaseIterator candidates;
    private int steps;

    TimeLimitedScorer(Scorer scorer, SearchTimeout timeout) {
        this.scorer = scorer;
        this.timeout = timeout;
        TwoPhaseIterator unverified = scorer.twoPhaseIterator();
        this.candidates = unverified == null ? null : new LimitedCandidates(unverified);
        this.documents = candidates == null
                ? new LimitedDocuments(scorer.iterator())
                : TwoPhaseIterator.asDocIdSetIterator(candidates);
    }

    private boolean isOver() {
        steps++;
        return steps % STEPS == 0 && timeout.isOver();
    }

    /** Documents, with an end at the timeout. */
    private final class LimitedDocuments extends FilterDocIdSetIterator {
        private boolean ended;

        LimitedDocuments(DocIdSetIterator documents) {
            super(documents);
        }

        @Override
        public int docID() {
            return ended ? NO_MORE_DOCS : in.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            ended = ended || isOver();
            return ended ? NO_MORE_DOCS : in.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            ended = ended || isOver();
            return ended ? NO_MORE_DOCS : in.advance(target);
        }
    }

    /** Documents that may match, with an end at the timeout. */
    private final class LimitedCandidates extends TwoPhaseIterator {
        private final TwoPhaseIterator unverified;

        LimitedCandidates(TwoPhaseIterator unverified) {
            super(new LimitedDocuments(unverified.approximation()));
            this.unverified = unverified;
        }

        @Override
        public boolean matches() throws IOException {
            return unverified.matches();
        }

        @Override
        public float matchCost() {
            return unverified.matchCost();
        }
    }

    @Override
    public int docID() {
        return documents.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return documents;
    }

    @Override
    public @Nullable TwoPhaseIterator twoPhaseIterator() {
        return candidates;
    }

    @Override
    public float score() throws IOException {
        return scorer.score();
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
        return scorer.getMaxScore(upTo);
    }

    @Override
    public int advanceShallow(int target) throws IOException {
        return scorer.advanceShallow(target);
    }
}
