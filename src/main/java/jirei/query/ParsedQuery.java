package jirei.query;

import java.util.List;

/**
 * Typed text and the query read from it.
 *
 * @param text as it was typed, in full
 * @param notes in Japanese: what was not understood, and how it was searched instead
 */
public record ParsedQuery(String text, Query query, List<String> notes) {
    public ParsedQuery {
        notes = List.copyOf(notes);
    }
}
