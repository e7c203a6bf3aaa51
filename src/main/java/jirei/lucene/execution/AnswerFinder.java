package jirei.lucene.execution;

import java.io.IOException;
import java.util.IdentityHashMap;
import jirei.lucene.matching.DocumentScores;
import jirei.lucene.matching.DocumentSets;
import jirei.lucene.matching.SearchTimeout;
import jirei.lucene.translation.CompiledQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** Finds the {@link Answers} of the steps of one search. A question that several steps ask is scored once. */
public final class AnswerFinder {
    /**
     * The share of the best score from which a partial match answers. On the judged questions of this project precision
     * and recall of what is counted are balanced there; at 0.5 precision is 0.10 lower, and at 0.7 recall 0.06.
     */
    private static final float FLOOR = 0.6f;

    private final IndexSearcher searcher;
    private final DocumentSets documents;
    private final SearchTimeout timeout;
    private final IdentityHashMap<CompiledQuery, DocumentScores> known = new IdentityHashMap<>();

    AnswerFinder(IndexSearcher searcher, DocumentSets documents, SearchTimeout timeout) {
        this.searcher = searcher;
        this.documents = documents;
        this.timeout = timeout;
    }

    /**
     * The answers of one step; none if it asks for all words and no entry has them.
     *
     * @param within what is left by refinements; the best entry is sought among these if no better one is left
     */
    Answers of(SearchStep step, FixedBitSet within) throws IOException {
        CompiledQuery question = step.question();
        FixedBitSet none = documents.nothing();
        if (!step.ranksByWords()) {
            FixedBitSet all = documents.of(step.condition());
            DocumentScores alike = new DocumentScores(searcher, all, timeout);
            alike.add(1, all);
            return new Answers(all, none, all, alike);
        }
        FixedBitSet any = documents.of(question.any());
        FixedBitSet complete = step.isFull() ? documents.of(step.condition()) : none;
        DocumentScores scores = scores(question);
        if (step.isFull() && DocumentSets.isEmpty(complete)) {
            return new Answers(none, any, none, scores);
        }
        FixedBitSet candidates = documents.of(step.candidates());
        FixedBitSet near = step.isFull() ? candidates : documents.of(question.near());
        FixedBitSet counted = answering(candidates, near, complete, scores);
        if (!step.isFull() && FixedBitSet.intersectionCount(counted, within) == 0) {
            FixedBitSet left = near.clone();
            left.and(within);
            counted = answering(candidates, left, complete, scores);
        }
        FixedBitSet weak = any.clone();
        weak.andNot(counted);
        return new Answers(counted, weak, complete, scores);
    }

    /** The candidates with a good share of the best score among some of them, and those that have all words. */
    private static FixedBitSet answering(
            FixedBitSet candidates, FixedBitSet among, FixedBitSet complete, DocumentScores scores) throws IOException {
        FixedBitSet inPart = candidates.clone();
        inPart.andNot(complete);
        if (DocumentSets.isEmpty(inPart)) {
            return complete;
        }
        FixedBitSet answering = scores.atLeast(lowest(scores.best(among)), inPart);
        answering.or(complete);
        return answering;
    }

    /** The score from which a partial match answers, where this is the best score. */
    public static float lowest(float best) {
        return Math.nextUp(0f) + FLOOR * best;
    }

    private DocumentScores scores(CompiledQuery question) throws IOException {
        DocumentScores before = known.get(question);
        if (before != null) {
            return before;
        }
        FixedBitSet matching = documents.of(question.any()).clone();
        matching.or(documents.of(question.full()));
        DocumentScores scores = new DocumentScores(searcher, matching, timeout);
        for (CompiledQuery.Bonus bonus : question.bonuses()) {
            scores.add(bonus.score(), documents.of(bonus.query()));
        }
        for (Query ranking : question.ranking()) {
            scores.add(ranking);
        }
        known.put(question, scores);
        return scores;
    }
}
