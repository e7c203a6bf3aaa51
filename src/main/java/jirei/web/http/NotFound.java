package jirei.web.http;

/** Answered as 404. The message is for the analyst, in Japanese. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A missing page or entry.
     *
     * @param message what was not found and where to look, in Japanese
     */
    public NotFound(String message) {
        super(message);
    }
}
