package jirei.japanese;

/**
 * Normalized text that maps each of its characters to its position in the raw text.
 *
 * <p>Search uses {@code 605km2} and {@code 株式会社}, while the page shows and highlights {@code 605㎢} and {@code ㍿}.
 */
public final class NormalizedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    /** {@code starts[i]} and {@code ends[i]} are the bounds of character i in the raw text. */
    NormalizedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The normalized text. */
    public String text() {
        return text;
    }

    /**
     * The start in the raw text of the character at this offset of the normalized text: {@code 会 of ㍿ → before ㍿}.
     *
     * @param start 0 to below the length of {@link #text()}
     */
    public int rawStart(int start) {
        return starts[start];
    }

    /**
     * The end in the raw text of a range that ends before this offset of the normalized text: {@code 株 of ㍿ → after ㍿}.
     *
     * @param end 1 to the length of {@link #text()}
     */
    public int rawEnd(int end) {
        return ends[end - 1];
    }
}
