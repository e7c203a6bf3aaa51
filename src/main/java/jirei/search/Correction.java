package jirei.search;

import jirei.query.Query;

/**
 * The corrected query, offered as もしかして; it has hits.
 *
 * @param query the whole query, with unknown words replaced by words of the index
 */
public record Correction(Query query) {
    /** The query in query syntax. */
    public String text() {
        return query.toString();
    }
}
