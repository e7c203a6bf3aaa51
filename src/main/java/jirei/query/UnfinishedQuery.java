package jirei.query;

import java.util.Optional;
import jirei.casestudy.Dimension;

/**
 * A query that is still being typed, divided at its last word.
 *
 * <ul>
 *   <li>{@code 高齢者 ス}: the word ス, with 高齢者 as the rest
 *   <li>{@code バス -都市:シ}: the word シ of the field 都市, excluded, with バス as the rest
 *   <li>{@code 都市:ソウル,}: an empty word of the field 都市
 * </ul>
 *
 * @param start the text before the last word: {@code バス -都市:}; in a field without an opening quote, which is put back where
 *     the value needs it
 * @param word the last word, which may be empty; empty also if the text ends with a finished term
 * @param field the field of which the word is a value
 * @param rest the clauses that an entry must match besides the one with the word: {@code バス}
 * @param excluded whether the last term excludes what it matches
 * @param isClause whether the last term is a clause of its own, so that a filter may replace it; not if it is excluded, an
 *     alternative, in brackets, in quotes or one of several values
 */
public record UnfinishedQuery(
        String start, String word, Optional<Dimension> field, String rest, boolean excluded, boolean isClause) {

    /** Divides any text. */
    public static UnfinishedQuery of(String typed) {
        return new UnfinishedQueryReader(typed).read();
    }

    /** Whether there is something to complete: a word, or a field without a value. */
    public boolean isOpen() {
        return field.isPresent() || !word.isBlank();
    }

    /** The whole text with another word in place of the last one; a value of a field is in quotes where it needs them. */
    public String completedBy(String text) {
        return start + (field.isPresent() ? QueryFormatter.value(text) : text);
    }
}
