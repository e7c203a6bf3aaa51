package jirei.search;

/**
 * A page of the hits.
 *
 * @param value 1 to {@value #LAST}
 */
public record PageNumber(int value) {
    /** The last page; deeper paging is not supported. */
    public static final int LAST = 100;

    /** The first page. */
    public static final PageNumber FIRST = new PageNumber(1);

    public PageNumber {
        if (value < 1 || value > LAST) {
            throw new IllegalArgumentException("page out of range 1-" + LAST + ": " + value);
        }
    }
}
