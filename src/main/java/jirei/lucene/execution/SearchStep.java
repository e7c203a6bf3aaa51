package jirei.lucene.execution;

import jirei.lucene.translation.CompiledQuery;
import jirei.search.Relaxation;
import org.apache.lucene.search.Query;

/**
 * One way to ask the index for what was typed.
 *
 * @param relaxation what it asks for less than was typed
 * @param question what is ranked and marked
 * @param condition what an entry must match
 * @param plain whether it was asked in words, without operators
 */
public record SearchStep(Relaxation relaxation, CompiledQuery question, Query condition, boolean plain) {
    /** Whether the question has words to rank by. */
    public boolean ranksByWords() {
        return !question.units().isEmpty();
    }

    /** What may answer: anything with a word of the question, unless it was asked with operators, which are taken literally. */
    public Query candidates() {
        return isFull() && plain ? question.partial() : condition;
    }

    /** Whether all words must match. */
    public boolean isFull() {
        return relaxation.isFull();
    }
}
