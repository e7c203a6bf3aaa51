package jirei.web.parts;

/**
 * A link of a page.
 *
 * @param current whether it leads to the present page
 */
public record Link(String label, String href, boolean current) {
    /** A link to another page. */
    public static Link to(String label, String href) {
        return new Link(label, href, false);
    }
}
