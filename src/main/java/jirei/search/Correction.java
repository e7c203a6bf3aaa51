package jirei.search;

import jirei.query.Query;

/**
 * What was probably meant, and finds something: もしかして.
 *
 * @param query the whole query with the words that the index knows in the place of those that it does not
 */
public record Correction(Query query) {
    /** The query as one would type it. */
    public String text() {
        return query.toString();
    }
}
