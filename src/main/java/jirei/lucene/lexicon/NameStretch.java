package jirei.lucene.lexicon;

import java.util.List;

/**
 * A part of a typed text that sounds like something the index names.
 *
 * @param start its first character, from 0
 * @param end the first character behind it
 * @param meant what sounds so, the most frequent first
 */
public record NameStretch(int start, int end, List<String> meant) {
    public NameStretch {
        meant = List.copyOf(meant);
    }
}
