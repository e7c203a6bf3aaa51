package jirei.web.search;

/**
 * The page of saved searches. They are kept in the browser only.
 *
 * @param most the largest number of saved searches
 */
public record SavedPage(int most) {
    /** The page with its limit. */
    public static final SavedPage PAGE = new SavedPage(30);
}
