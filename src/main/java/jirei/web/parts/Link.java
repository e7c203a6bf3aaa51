package jirei.web.parts;

/**
 * A place to go.
 *
 * @param current whether one is there already
 */
public record Link(String label, String href, boolean current) {
    public static Link to(String label, String href) {
        return new Link(label, href, false);
    }
}
