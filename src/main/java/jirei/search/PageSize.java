package jirei.search;

/**
 * The number of hits on a page.
 *
 * @param value 1 to {@value #LARGEST}
 */
public record PageSize(int value) {
    /** The largest page. */
    public static final int LARGEST = 100;

    /** The default. */
    public static final PageSize DEFAULT = new PageSize(20);

    public PageSize {
        if (value < 1 || value > LARGEST) {
            throw new IllegalArgumentException("page size out of range 1-" + LARGEST + ": " + value);
        }
    }
}
