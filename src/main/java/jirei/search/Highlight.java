package jirei.search;

/**
 * A range of a text that matched.
 *
 * @param start the offset of the first character, from 0
 * @param end the offset behind the last character, greater than start
 */
public record Highlight(int start, int end) {
    public Highlight {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a text range: " + start + "-" + end);
        }
    }

    /** The number of characters. */
    public int length() {
        return end - start;
    }
}
