package jirei.lucene;

import java.util.List;

/**
 * A part of a typed text that sounds like something the index names.
 *
 * @param start its first character, from 0
 * @param end the first character behind it
 * @param meant what sounds so, the most frequent first
 */
record Stretch(int start, int end, List<String> meant) {
    Stretch {
        meant = List.copyOf(meant);
    }
}
