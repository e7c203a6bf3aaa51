package jirei.search;

/**
 * Which page of the hits.
 *
 * @param value from 1, never past the hundredth: whoever wants more should narrow the search
 */
public record PageNumber(int value) {
    /** The last page that is served. */
    public static final int LAST = 100;

    /** The first page. */
    public static final PageNumber FIRST = new PageNumber(1);

    public PageNumber {
        if (value < 1 || value > LAST) {
            throw new IllegalArgumentException("page out of range 1-" + LAST + ": " + value);
        }
    }
}
