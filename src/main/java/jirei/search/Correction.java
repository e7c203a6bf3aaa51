package jirei.search;

import jirei.query.Query;

/**
 * The corrected query, offered as もしかして; it has hits under the refinements of the request.
 *
 * @param query the whole query, with unknown words replaced by words of the index
 * @param entries the number of entries that it finds under the refinements, at least 1
 */
public record Correction(Query query, int entries) {
    /** The query in query syntax. */
    public String text() {
        return query.toString();
    }
}
