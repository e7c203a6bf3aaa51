package jirei.query;

import java.util.List;

/**
 * A query as it was understood.
 *
 * @param text as it was typed
 * @param notes what in the text was not understood and how it was taken instead, in Japanese
 */
public record ParsedQuery(String text, Query query, List<String> notes) {
    public ParsedQuery {
        notes = List.copyOf(notes);
    }
}
