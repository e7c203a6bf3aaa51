package jirei.lucene;

import org.apache.lucene.search.IndexSearcher;

/**
 * How many clauses a query may have. The longest query that is read has some thousand terms in all fields and views
 * together, which is more than Lucene allows by itself.
 *
 * <p>Lucene knows one limit for the whole JVM and none for a searcher, so that no field can hold it. It is only raised, so
 * that nothing else in the JVM is allowed less than before.
 */
final class ClauseLimit {
    private static final int MOST_CLAUSES = 16_384;

    private ClauseLimit() {}

    /** Call it before a query is built. */
    static void raise() {
        if (IndexSearcher.getMaxClauseCount() < MOST_CLAUSES) {
            IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        }
    }
}
