package jirei.search;

/**
 * A stretch of a text that matched.
 *
 * @param start the first character, from 0
 * @param end the first character behind it
 */
public record Highlight(int start, int end) {
    public Highlight {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a stretch of text: " + start + "-" + end);
        }
    }
}
