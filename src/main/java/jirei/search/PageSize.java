package jirei.search;

/**
 * How many hits a page has.
 *
 * @param value 1 to 100
 */
public record PageSize(int value) {
    /** The most hits that a page may have. */
    public static final int LARGEST = 100;

    /** What a page has where nothing else is asked for. */
    public static final PageSize DEFAULT = new PageSize(20);

    public PageSize {
        if (value < 1 || value > LARGEST) {
            throw new IllegalArgumentException("page size out of range 1-" + LARGEST + ": " + value);
        }
    }
}
