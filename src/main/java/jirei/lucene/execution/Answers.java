package jirei.lucene.execution;

import java.io.IOException;
import java.util.function.IntPredicate;
import jirei.lucene.translation.CompiledQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which entries answer a question: those with all of its words, and those that match in part and score a good share of
 * what the best one scores. All other partial matches are weak.
 *
 * @param counted matches the entries that answer
 * @param weak matches the other entries with any of the words
 * @param complete matches those with all words; all that match for a question without words
 * @param isComplete whether a document has all words
 */
record Answers(Query counted, Query weak, Query complete, IntPredicate isComplete) {
    /**
     * The share of the best score from which a partial match answers. On the judged questions of this project precision
     * and recall of what is counted are balanced there; at 0.5 precision is 0.10 lower, and at 0.7 recall 0.06.
     */
    private static final float FLOOR = 0.6f;

    /**
     * The answers of one step; none if it asks for all words and no entry has them.
     *
     * @param within matches what is left by refinements; the best entry is sought among these if no better one is left
     * @param timeout ends the search; what was found until then may be incomplete
     */
    static Answers of(SearchStep step, IndexSearcher searcher, Query within, SearchTimeout timeout) throws IOException {
        CompiledQuery question = step.question();
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        FixedBitSet complete = new FixedBitSet(documents);
        if (!step.ranksByWords()) {
            return new Answers(step.condition(), new EntrySet(complete), step.condition(), document -> true);
        }
        if (step.isFull()) {
            complete.or(scored(searcher, step.condition(), timeout).all(documents));
            if (complete.cardinality() == 0) {
                return new Answers(new EntrySet(complete), question.any(), new EntrySet(complete), complete::get);
            }
        }
        ScoredEntries candidates = scored(searcher, question.ranked(step.candidates()), timeout);
        FixedBitSet all = candidates.all(documents);
        FixedBitSet counted = answering(candidates, all, complete);
        if (!step.isFull() && searcher.count(both(new EntrySet(counted), within)) == 0) {
            FixedBitSet left =
                    scored(searcher, both(new EntrySet(all), within), timeout).all(documents);
            counted = answering(candidates, left, complete);
        }
        BooleanQuery.Builder weak = new BooleanQuery.Builder();
        weak.add(question.any(), Occur.FILTER);
        weak.add(new EntrySet(counted), Occur.MUST_NOT);
        return new Answers(new EntrySet(counted), weak.build(), new EntrySet(complete), complete::get);
    }

    private static FixedBitSet answering(ScoredEntries candidates, FixedBitSet among, FixedBitSet complete) {
        FixedBitSet counted = complete.clone();
        candidates.addTo(counted, Math.nextUp(0f) + FLOOR * candidates.best(among));
        return counted;
    }

    private static ScoredEntries scored(IndexSearcher searcher, Query query, SearchTimeout timeout) throws IOException {
        return ScoredEntries.of(searcher, new TimeLimitedQuery(query, timeout));
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }
}
