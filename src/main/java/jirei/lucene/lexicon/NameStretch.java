package jirei.lucene.lexicon;

import java.util.List;

/**
 * A part of a typed text that matches names of the index by reading.
 *
 * @param start the offset of the first character, from 0
 * @param end the offset behind the last character
 * @param meant the names with this reading, the most frequent first
 */
public record NameStretch(int start, int end, List<String> meant) {
    public NameStretch {
        meant = List.copyOf(meant);
    }
}
