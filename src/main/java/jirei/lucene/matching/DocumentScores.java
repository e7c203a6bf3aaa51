package jirei.lucene.matching;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.hnsw.FloatHeap;

/**
 * The scores of some documents: sums of what queries and sets add to them. Those of other documents mean nothing. Queries
 * are added one after the other, each for all documents, which reads postings in blocks; a query of many words costs a
 * fraction of going through the documents with all words at once (term at a time; Turtle and Flood, Query Evaluation:
 * Strategies and Optimizations, 1995).
 *
 * <p>For one request and one thread. When its time is over, nothing is added any more.
 */
public final class DocumentScores {
    /** Between two looks at the clock, in blocks of postings. */
    private static final int BLOCKS = 32;

    private final IndexSearcher searcher;
    private final SearchTimeout timeout;
    private final FixedBitSet scored;
    private final float[] scores;
    private final Sink sum = new Sum();
    private final Alternatives alternatives = new Alternatives();
    private final Sink last = new Last();
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();

    /** Scores of 0 for these documents; the set must not change afterwards. */
    public DocumentScores(IndexSearcher searcher, FixedBitSet scored, SearchTimeout timeout) {
        this.searcher = searcher;
        this.timeout = timeout;
        this.scored = scored;
        this.scores = new float[scored.length()];
    }

    /** The scores of a few of the documents, to which more can be added. */
    public FewScores of(FixedBitSet few) throws IOException {
        return new FewScores(searcher, few, timeout).from(this);
    }

    /** The score of a document. */
    public float of(int document) {
        return scores[document];
    }

    /** The highest score in a set; 0 if it is empty. */
    public float best(FixedBitSet among) throws IOException {
        float[] best = {0};
        among.forEach(0, scores.length, 0, document -> best[0] = Math.max(best[0], scores[document]));
        return best[0];
    }

    /** The documents of a set with at least this score. */
    public FixedBitSet atLeast(float lowest, FixedBitSet among) throws IOException {
        FixedBitSet found = new FixedBitSet(scores.length);
        among.forEach(0, scores.length, 0, document -> {
            if (scores[document] >= lowest) {
                found.set(document);
            }
        });
        return found;
    }

    /** So many documents of a set with the highest scores, and all that score as much as the last of these. */
    public FixedBitSet first(int many, FixedBitSet among) throws IOException {
        if (among.cardinality() <= many) {
            return among;
        }
        FloatHeap highest = new FloatHeap(many);
        among.forEach(0, scores.length, 0, document -> highest.offer(scores[document]));
        return atLeast(highest.peek(), among);
    }

    /** Adds a score to each document of a set. */
    public void add(float score, FixedBitSet documents) throws IOException {
        documents.forEach(0, scores.length, 0, document -> scores[document] += score);
    }

    /** Adds the scores of a query; of alternatives (a {@link DisjunctionMaxQuery} without a share of the others), the best. */
    public void add(Query query) throws IOException {
        List<BoostQuery> parts = ScoredParts.of(query);
        for (BoostQuery part : parts.subList(0, parts.size() - 1)) {
            read(part, alternatives);
        }
        read(parts.getLast(), alternatives.size == 0 ? sum : last);
        alternatives.flush();
    }

    /** Takes the scores of documents; many at once, since a call for each would take as long as the adding. */
    private interface Sink {
        void take(int document, float score);

        void take(int base, DocAndFloatFeatureBuffer block);
    }

    /** Adds them. */
    private final class Sum implements Sink {
        @Override
        public void take(int document, float score) {
            scores[document] += score;
        }

        @Override
        public void take(int base, DocAndFloatFeatureBuffer block) {
            for (int i = 0; i < block.size; i++) {
                scores[base + block.docs[i]] += block.features[i];
            }
        }
    }

    /** The best score that any of the alternatives gives to each document. */
    private final class Alternatives implements Sink {
        private float[] best = new float[0];
        private int[] touched = new int[64];
        private int size;

        @Override
        public void take(int document, float score) {
            if (best.length == 0) {
                best = new float[scores.length];
            }
            if (best[document] == 0) {
                touched = ArrayUtil.grow(touched, size + 1);
                touched[size++] = document;
            }
            best[document] = Math.max(best[document], score);
        }

        @Override
        public void take(int base, DocAndFloatFeatureBuffer block) {
            for (int i = 0; i < block.size; i++) {
                take(base + block.docs[i], block.features[i]);
            }
        }

        /** Adds them to the scores, and starts again. */
        void flush() {
            for (int i = 0; i < size; i++) {
                scores[touched[i]] += best[touched[i]];
                best[touched[i]] = 0;
            }
            size = 0;
        }
    }

    /** The last of the alternatives: where no other gave a score, it is added at once. */
    private final class Last implements Sink {
        @Override
        public void take(int document, float score) {
            if (alternatives.best[document] == 0) {
                scores[document] += score;
            } else {
                alternatives.best[document] = Math.max(alternatives.best[document], score);
            }
        }

        @Override
        public void take(int base, DocAndFloatFeatureBuffer block) {
            for (int i = 0; i < block.size; i++) {
                take(base + block.docs[i], block.features[i]);
            }
        }
    }

    private void read(BoostQuery query, Sink sink) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query.getQuery()), ScoreMode.COMPLETE, query.getBoost());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = timeout.isOver() ? null : weight.scorer(leaf);
            if (scorer != null) {
                read(scorer, leaf.docBase, sink);
            }
        }
    }

    private void read(Scorer scorer, int base, Sink sink) throws IOException {
        if (scorer.twoPhaseIterator() == null) {
            readBlocks(scorer, base, sink);
        } else {
            LeafWalk.all(scorer, base, scored::get, timeout, document -> sink.take(document, scorer.score()));
        }
    }

    private void readBlocks(Scorer scorer, int base, Sink sink) throws IOException {
        int blocks = 0;
        scorer.iterator().nextDoc();
        do {
            scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, block);
            sink.take(base, block);
            blocks++;
        } while (block.size > 0 && (blocks % BLOCKS != 0 || !timeout.isOver()));
    }
}
