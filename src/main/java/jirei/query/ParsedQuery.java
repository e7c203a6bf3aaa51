package jirei.query;

import java.util.List;

/**
 * The result of parsing a typed query.
 *
 * @param text the whole text as typed
 * @param notes in Japanese: the parts that were not understood, and how they were searched instead
 */
public record ParsedQuery(String text, Query query, List<String> notes) {
    public ParsedQuery {
        notes = List.copyOf(notes);
    }
}
