package jirei.lucene;

import org.apache.lucene.search.IndexSearcher;

/**
 * Raises Lucene's limit on the clauses of a query. The longest accepted query has some thousand terms over all fields
 * and views, more than Lucene's default allows.
 *
 * <p>Lucene has one limit for the whole JVM, not one for each searcher. It is only ever raised, so that other code in
 * the JVM is not restricted.
 */
final class ClauseLimit {
    private static final int MOST_CLAUSES = 16_384;

    private ClauseLimit() {}

    /** Must be called before a query is built. */
    static void raise() {
        if (IndexSearcher.getMaxClauseCount() < MOST_CLAUSES) {
            IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        }
    }
}
