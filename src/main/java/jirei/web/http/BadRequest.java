package jirei.web.http;

/** Answered as 400. The message is for the analyst, in Japanese. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A bad request.
     *
     * @param message the invalid value and the valid ones, in Japanese
     */
    public BadRequest(String message) {
        super(message);
    }
}
