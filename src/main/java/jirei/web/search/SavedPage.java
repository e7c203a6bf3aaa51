package jirei.web.search;

/**
 * The page of saved searches, which are kept in the browser: the server knows none of them.
 *
 * @param most how many can be kept
 */
public record SavedPage(int most) {
    /** As many as can be looked through, and asked for one after the other. */
    public static final SavedPage PAGE = new SavedPage(30);
}
