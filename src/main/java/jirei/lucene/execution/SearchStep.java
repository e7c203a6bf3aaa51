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
 */
record SearchStep(Relaxation relaxation, CompiledQuery question, Query condition) {
    /** Whether all words must match. */
    boolean isFull() {
        return relaxation.isFull();
    }
}
