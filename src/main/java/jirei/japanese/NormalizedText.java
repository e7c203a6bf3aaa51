package jirei.japanese;

/**
 * Text in the one spelling that is searched, which still knows where each of its characters came from.
 *
 * <p>So the search sees {@code 605km2} and {@code 株式会社}, while the page shows and marks {@code 605㎢} and {@code ㍿}.
 */
public final class NormalizedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    /** {@code starts[i]} and {@code ends[i]} bound, in the raw text, what became the character i. */
    NormalizedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The normalised text. */
    public String text() {
        return text;
    }

    /**
     * Where in the raw text the character at this place of the normalised text begins: {@code 会 of ㍿ → before ㍿}.
     *
     * @param start 0 to below the length of {@link #text()}
     */
    public int rawStart(int start) {
        return starts[start];
    }

    /**
     * Where in the raw text a stretch that ends before this place of the normalised text ends: {@code 株 of ㍿ → behind
     * ㍿}.
     *
     * @param end 1 to the length of {@link #text()}
     */
    public int rawEnd(int end) {
        return ends[end - 1];
    }
}
