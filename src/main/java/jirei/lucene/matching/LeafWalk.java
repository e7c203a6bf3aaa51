package jirei.lucene.matching;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;

/** Goes through the documents of a scorer in one segment, and verifies those that must be. */
final class LeafWalk {
    /** Between two looks at the clock, in documents. */
    private static final int STEPS = 512;

    private LeafWalk() {}

    /** Is told of a document, by its number in the index. */
    interface Visitor {
        void visit(int document) throws IOException;
    }

    /**
     * Visits all wanted documents, until the time is over.
     *
     * @param base the number of the first document of the segment
     */
    static void all(Scorer scorer, int base, IntPredicate wanted, SearchTimeout timeout, Visitor visitor)
            throws IOException {
        TwoPhaseIterator unsure = scorer.twoPhaseIterator();
        DocIdSetIterator documents = unsure == null ? scorer.iterator() : unsure.approximation();
        int steps = 0;
        int at = documents.nextDoc();
        while (at != DocIdSetIterator.NO_MORE_DOCS) {
            if (wanted.test(base + at) && (unsure == null || unsure.matches())) {
                visitor.visit(base + at);
            }
            steps++;
            at = steps % STEPS == 0 && timeout.isOver() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextDoc();
        }
    }

    /**
     * Visits those of a few documents that match; each is looked up.
     *
     * @param base the number of the first document of the segment
     */
    static void among(FixedBitSet few, Scorer scorer, int base, Visitor visitor) throws IOException {
        TwoPhaseIterator unsure = scorer.twoPhaseIterator();
        DocIdSetIterator documents = unsure == null ? scorer.iterator() : unsure.approximation();
        int at = documents.nextDoc();
        while (at != DocIdSetIterator.NO_MORE_DOCS) {
            int wanted = DocumentSets.next(few, base + at);
            if (wanted == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            if (wanted == base + at) {
                if (unsure == null || unsure.matches()) {
                    visitor.visit(wanted);
                }
                at = documents.nextDoc();
            } else {
                at = documents.advance(wanted - base);
            }
        }
    }
}
